//! Geometry of a page.

/// A matrix of the plane: `a b c d e f`, in PDF's order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Matrix(pub [f64; 6]);

impl Matrix {
    pub const NONE: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// Returns the matrix that applies this one first, then the other.
    pub fn then(self, other: Matrix) -> Matrix {
        let (Matrix([a, b, c, d, e, f]), Matrix([g, h, i, j, k, l])) = (self, other);
        Matrix([
            a * g + b * i,
            a * h + b * j,
            c * g + d * i,
            c * h + d * j,
            e * g + f * i + k,
            e * h + f * j + l,
        ])
    }

    pub fn point(self, x: f64, y: f64) -> (f64, f64) {
        let Matrix([a, b, c, d, e, f]) = self;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// Returns the length that an upright stroke of length 1 gets.
    pub fn height(self) -> f64 {
        let Matrix([_, _, c, d, ..]) = self;
        c.hypot(d)
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub left: f64,
    pub low: f64,
    pub right: f64,
    pub high: f64,
}

impl Area {
    /// Returns the smallest area that contains the points; `None` without points.
    pub fn around(points: impl IntoIterator<Item = (f64, f64)>) -> Option<Area> {
        points.into_iter().filter(|(x, y)| x.is_finite() && y.is_finite()).fold(None, |area, (x, y)| {
            let area = area.unwrap_or(Area { left: x, low: y, right: x, high: y });
            Some(Area {
                left: area.left.min(x),
                low: area.low.min(y),
                right: area.right.max(x),
                high: area.high.max(y),
            })
        })
    }

    /// Returns the intersection of two areas, which may be empty.
    pub fn within(self, other: Area) -> Area {
        Area {
            left: self.left.max(other.left),
            low: self.low.max(other.low),
            right: self.right.min(other.right),
            high: self.high.min(other.high),
        }
    }

    pub fn size(self) -> f64 {
        (self.right - self.left).max(0.0) * (self.high - self.low).max(0.0)
    }
}
