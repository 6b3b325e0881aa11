# The text and its brackets.
index = Points
side = Open brackets
no-base-yet = None of the texts has a base yet.
go-on-reading = Continue reading
base = base
omitted = no words here
withheld = The words of this point are withheld.
stands = keep it
stands-not = delete it
begins = separate point
runs-on = part of the point before
at-the-head = at the head
after-point = after { $point }
no-number = without a number
question-presence = Keep or delete?
question-place = Which place?
question-number = Which number?
question-boundary = A separate point?
point = Point
views = Views
view-rolling = Brackets
view-clean = Clean
view-ours = Ours
view-compare = Compare
view-columns = Side by side
view-history = History
filter-all = all points
filter-contested = in brackets
filter-mine = with our proposals
filter-watched = on my watch list
filter-not-discussed = not discussed
filter-reserved = with a reservation
filter-elevated = with principals
filter-referred = with a team
filter-on-the-table = to keep on the table
filter-changed = changed since I last looked
no-matching-points = No matching points.
watch-list = Watch list
watch-words = Words, separated by commas
watch-points = Points, separated by commas
mark-read = Mark as read
keep-list = Save
base-is = Base:
edition-n = edition { $n }
handed-in-by = submitted by
proposals-n = { $n ->
    [0] no proposals on it
    [one] { $n } proposal on it
   *[other] { $n } proposals on it
}
brackets-over-time = Open brackets over time
open-a-bracket = Choose the number of a bracket to open it here.
keys-explained = Press ? to see the keys.
bracket = Bracket
alternatives = Alternatives
wordings = Wordings
compromise = Compromise
since = Since
open-since = Open since act { $n }
base-words = Words of the base:
back-to-text = Back to the text
reasons = Reasons
redacted = (redacted by its author)
says-accepts = accepts
says-supports = supports
says-can-live-with = can live with it
says-opposes = opposes
for-it = { $n ->
    [one] { $n } party is for it
   *[other] { $n } parties are for it
}
you-propose-it = Your party proposes this.
can-live-with = Can live with it
oppose = Oppose
accept-provided = Accept on conditions, or several together
brackets-withheld = { $n ->
    [one] { $n } bracket is not shown to you
   *[other] { $n } brackets are not shown to you
}
sort-print = in the order of the text
sort-since = by age
sort-alternatives = by number of alternatives
sort-support = by support
silence-is-no-support = Silence never counts as support.
how-many = Number
status = Status
word-proposes = proposes
word-accepts = accepts
word-supports = supports
word-can-live-with = can live with
word-opposes = opposes
word-agrees-technical = agrees, technical level
word-agrees-ad-referendum = agrees ad referendum
word-reserves = reserves
word-no-change = no change
word-on-the-table = on the table
word-silent = –
propose = Propose
propose-other-words = Other words
propose-explained = Change the words. Before you table anything, a preview shows the brackets that would follow.
delete-point = Delete
propose-structure = Insert, move, split, merge or renumber points
propose-document = Upload an edited document
propose-document-explained = A Word file, Markdown or plain text with the whole text as you want it. Paraph finds your changes, tracked or not.
download-base = Text as a Word file
origin-of-words = Words borrowed from elsewhere
preview = Preview
preview-explained = Preview: what the room will see. Nothing is tabled yet.
to-look-at = Check
brackets-come = { $n ->
    [0] No brackets would follow.
    [one] { $n } bracket would follow.
   *[other] { $n } brackets would follow.
}
changes-n = { $n ->
    [one] { $n } change
   *[other] { $n } changes
}
gives-way = { $n ->
    [one] It replaces { $n } earlier change of yours.
   *[other] It replaces { $n } earlier changes of yours.
}
consents-lapse = { $n ->
    [one] { $n } acceptance lapses.
   *[other] { $n } acceptances lapse.
}
withheld-for-you = Withheld words that you may read
comments = Comments of partners
whose-words = Source of the words
words = Words
how = Basis
how-base = base
how-accepted = accepted
how-finding = the chair’s finding
how-silence = silence procedure
how-corrected = corrected
how-withheld = withheld
how-other-base = another base
proposed-by = Proposed by
accepted-by = Accepted by
its-life = Life of the point
unchanged = unchanged
trace = Trace
what-became = Outcome
became-reworded = reworded
became-moved = moved
became-renumbered = renumbered
became-merged = merged
became-deleted = deleted
became-set-aside = set aside
became-inserted = new
change-reworded = reworded
change-moved = moved
change-renumbered = renumbered
change-split = split
change-merged = merged
change-deleted = deleted
change-inserted = new
moved-away = moved away
moved-here = moved here
feared = Changes to check first
keys = Keys
key-next = next bracket
key-previous = previous bracket
key-open = open bracket
key-lines = line numbers
key-find = find
key-help = show these keys
close-this = Close
reservations-and-referrals = Reservations, referrals and requests
from-the-beginning = From the beginning
act-in-full = in full
letter-to-send = Letter to send
brackets-close-together = Close only together
silent = silent
