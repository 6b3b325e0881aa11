//! Writing values as bytes.

use serde::ser::{self, Serialize, Serializer};

use super::Unpackable;

/// Bytes written up to this point.
#[derive(Default)]
pub(super) struct Writer {
    pub out: Vec<u8>,
}

impl Writer {
    /// Writes a number, seven bits to a byte, lowest bits first.
    fn number(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.out.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.out.push(value as u8);
    }

    fn length(&mut self, len: Option<usize>) -> Result<(), Unpackable> {
        let len = len.ok_or_else(|| Unpackable("a list of unknown length".to_owned()))?;
        self.number(len as u64);
        Ok(())
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.out.extend_from_slice(bytes);
    }
}

type Done = Result<(), Unpackable>;

impl<'a> Serializer for &'a mut Writer {
    type Ok = ();
    type Error = Unpackable;
    type SerializeSeq = &'a mut Writer;
    type SerializeTuple = &'a mut Writer;
    type SerializeTupleStruct = &'a mut Writer;
    type SerializeTupleVariant = &'a mut Writer;
    type SerializeMap = &'a mut Writer;
    type SerializeStruct = &'a mut Writer;
    type SerializeStructVariant = &'a mut Writer;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bool(self, value: bool) -> Done {
        self.out.push(u8::from(value));
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Done {
        self.out.push(value);
        Ok(())
    }

    fn serialize_u16(self, value: u16) -> Done {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Done {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Done {
        self.number(value);
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Done {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Done {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Done {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Done {
        // Small numbers of either sign stay short.
        self.number((value << 1 ^ value >> 63) as u64);
        Ok(())
    }

    fn serialize_f32(self, _: f32) -> Done {
        Err(Unpackable("a number with a fraction".to_owned()))
    }

    fn serialize_f64(self, _: f64) -> Done {
        Err(Unpackable("a number with a fraction".to_owned()))
    }

    fn serialize_char(self, value: char) -> Done {
        self.serialize_u64(u64::from(u32::from(value)))
    }

    fn serialize_str(self, value: &str) -> Done {
        self.bytes(value.as_bytes());
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Done {
        self.bytes(value);
        Ok(())
    }

    fn serialize_none(self) -> Done {
        self.serialize_bool(false)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        self.out.push(1);
        value.serialize(self)
    }

    fn serialize_unit(self) -> Done {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Done {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, nth: u32, _: &'static str) -> Done {
        self.serialize_u32(nth)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        nth: u32,
        _: &'static str,
        value: &T,
    ) -> Done {
        self.number(nth.into());
        value.serialize(self)
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<&'a mut Writer, Unpackable> {
        self.length(len)?;
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<&'a mut Writer, Unpackable> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<&'a mut Writer, Unpackable> {
        Ok(self)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        nth: u32,
        _: &'static str,
        _: usize,
    ) -> Result<&'a mut Writer, Unpackable> {
        self.number(nth.into());
        Ok(self)
    }

    fn serialize_map(self, len: Option<usize>) -> Result<&'a mut Writer, Unpackable> {
        self.length(len)?;
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<&'a mut Writer, Unpackable> {
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        nth: u32,
        _: &'static str,
        _: usize,
    ) -> Result<&'a mut Writer, Unpackable> {
        self.number(nth.into());
        Ok(self)
    }
}

macro_rules! plain {
    ($($trait:ident :: $method:ident),+) => {
        $( impl ser::$trait for &mut Writer {
            type Ok = ();
            type Error = Unpackable;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
                value.serialize(&mut **self)
            }

            fn end(self) -> Done {
                Ok(())
            }
        } )+
    };
}

plain!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

impl ser::SerializeMap for &mut Writer {
    type Ok = ();
    type Error = Unpackable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        key.serialize(&mut **self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        Ok(())
    }
}

macro_rules! fields {
    ($($trait:ident),+) => {
        $( impl ser::$trait for &mut Writer {
            type Ok = ();
            type Error = Unpackable;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Done {
                self.out.push(1);
                value.serialize(&mut **self)
            }

            fn skip_field(&mut self, _: &'static str) -> Done {
                self.out.push(0);
                Ok(())
            }

            fn end(self) -> Done {
                Ok(())
            }
        } )+
    };
}

fields!(SerializeStruct, SerializeStructVariant);
