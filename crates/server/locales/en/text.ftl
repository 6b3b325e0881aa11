# The text and its brackets.
index = Points
side = What is open here
no-base-yet = No text has a base yet.
go-on-reading = Go on reading
base = base
omitted = left out
withheld = The words of this point are withheld.
stands = it stands
stands-not = it goes
begins = on its own
runs-on = in the one before
at-the-head = at the head
after-point = after { $point }
no-number = no number
question-presence = Does it stand?
question-place = Where?
question-number = Which number?
question-boundary = On its own?
point = Point
views = Views
view-rolling = Rolling
view-clean = Clean
view-ours = Ours
view-compare = Compare
view-columns = Columns
view-history = History
filter-all = all points
filter-contested = in brackets
filter-mine = touched by us
filter-watched = on my watch list
filter-not-discussed = not discussed
filter-reserved = reserved
filter-elevated = before principals
filter-referred = with a team
filter-on-the-table = kept on the table
filter-changed = changed since I last looked
no-point-is-so = No point is so.
watch-list = Watch list
watch-words = Words, separated by commas
watch-points = Points, separated by commas
mark-read = I have read the text as it stands
keep-list = Keep
base-is = The base:
edition-n = edition { $n }
handed-in-by = handed in by
proposals-n = { $n ->
    [0] no proposal on it
    [one] { $n } proposal on it
   *[other] { $n } proposals on it
}
brackets-over-time = Open brackets over time
open-a-bracket = Choose a bracket’s number to open it here.
keys-explained = Press ? for the keys.
bracket = Bracket
alternatives = Alternatives
wordings = Wordings
compromise = Compromise
since = Since
open-since = Open since act { $n }
base-words = The base’s words:
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
you-propose-it = Your party proposes it.
can-live-with = Can live with it
oppose = Oppose
accept-provided = Accept on a condition, or several together
brackets-withheld = { $n ->
    [one] { $n } bracket is withheld from you
   *[other] { $n } brackets are withheld from you
}
sort-print = in order of print
sort-since = by age
sort-alternatives = by number of alternatives
sort-support = by support
silence-is-no-support = Silence is never support.
how-many = How many
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
propose-other-words = Propose other words
propose-explained = Change the words. Before anything is tabled you see the brackets that will come of it.
propose-deletion = Propose that it goes
propose-structure = Change the structure: insert, move, split, merge, renumber
propose-document = Hand in an edited document
propose-document-explained = A Word file, Markdown or plain text: the whole text as you would have it. What you changed is found, whether tracked or not.
download-base = The text as a Word file
origin-of-words = Words borrowed from elsewhere
see-before = See what comes of it
seen-before-explained = Nothing is tabled yet. So the text would stand:
to-look-at = To look at
brackets-come = { $n ->
    [0] No bracket would come of it.
    [one] { $n } bracket would come of it.
   *[other] { $n } brackets would come of it.
}
changes-n = { $n ->
    [one] { $n } change
   *[other] { $n } changes
}
gives-way = { $n ->
    [one] { $n } earlier wish of yours gives way to it.
   *[other] { $n } earlier wishes of yours give way to it.
}
consents-lapse = { $n ->
    [one] { $n } consent lapses.
   *[other] { $n } consents lapse.
}
withheld-for-you = Withheld words that you may read
comments = Comments of partners
whose-words = Whose words
words = Words
how = How
how-base = base
how-accepted = accepted
how-finding = the chair’s finding
how-silence = silence procedure
how-corrected = corrected
how-withheld = withheld
how-other-base = another base
proposed-by = Proposed by
accepted-by = Accepted by
its-life = Its life
unchanged = unchanged
trace = Trace
what-became = What became of it
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
feared = What lawyers look for first
keys = Keys
key-next = to the next bracket
key-previous = to the previous bracket
key-open = opens the bracket
key-lines = numbers the lines
key-find = searches
key-help = shows this
close-this = Close
lies-on-it = What lies on it
from-the-beginning = From the beginning
