# Where the talks stand.
needs-me = What needs me
nothing-waits = Nothing waits for you.
not-on-projector = Not shown on this screen.
silence-binds = Your silence would bind.
rounds-held = { $n ->
    [one] { $n } round held
   *[other] { $n } rounds held
}
round-open = A round is open in { $place }
brackets-open = { $n ->
    [0] No open bracket
    [one] { $n } open bracket
   *[other] { $n } open brackets
}
brackets-n = { $n ->
    [one] { $n } bracket
   *[other] { $n } brackets
}
brackets-unspoken = { $n ->
    [one] { $n } bracket to which you have not spoken
   *[other] { $n } brackets to which you have not spoken
}
changed-n = { $n ->
    [one] { $n } point changed since you last looked
   *[other] { $n } points changed since you last looked
}
waits-for-hands = Waits for more hands
act-n = act { $n }
status-not-discussed = not discussed
status-bracketed = in brackets
status-clean = clean
status-agreed-at-technical-level = agreed at technical level
status-agreed-ad-referendum = agreed ad referendum
status-adopted = adopted
status-put = put to the room
overlay-reserved-scrutiny = scrutiny reservation
overlay-reserved-ad-referendum = reserved ad referendum
overlay-reserved-general = general reservation
overlay-referred = with a team
overlay-elevated = before principals
overlay-withheld = withheld
overlay-on-the-table = on the table
overlay-no-change-asked = no change asked

# Acts, by the word of the record.
act-open = Open the talks
act-accredit = Accredit a delegate
act-recall = Recall a credential
act-rekey = Replace a key
act-accede = Let a party accede
act-leave = Leave the talks
act-amend-rules = Amend the rules
act-join = Join
act-submit = Hand in a text
act-set-base = Make a text the base
act-propose = Table the proposal
act-file = File papers
act-withdraw = Withdraw a proposal
act-renew = Renew a proposal
act-position = Take a position
act-accept = Accept
act-take-back = Take back
act-close = Close
act-put = Put to the room
act-object = Object
act-declare = Declare closed
act-reopen = Reopen
act-agree = Agree to the words
act-return = Return to brackets
act-reserve = Reserve
act-lift = Lift
act-no-change = Ask for no change
act-keep = Keep on the table
act-meet = Open or close a round
act-set-date = Set a date
act-accept-date = Accept the date
act-state-time = State the time
act-witness = Witness the time
act-refer = Refer to a team
act-report = Report
act-elevate = Put to principals
act-withhold = Withhold the words
act-principle = State a principle
act-uphold = Confirm for a draft
act-non-paper = Hand in a non-paper
act-offer = Make a sealed offer
act-open-offer = Open an offer
act-consult = Consult partners
act-comment = Comment
act-remark = Note a public remark
act-redact = Redact
act-issue = Issue a draft
act-set-aside = Set aside
act-correct = Correct
act-statement = Draft a statement
act-consent-to = Consent to sentences
act-initial = Paraph
act-clear = Clear for release
act-decide = Decide

# Fields of acts, by name.
ask-text = Which text, by its short name
ask-edition = Edition of the base that was read
ask-reason = Why
ask-provisions = Points
ask-name = Name in full, or PARTY/OFFICE
ask-key = Public key
ask-may-not = Acts that it may not sign
ask-code = Short name, as it stands in brackets
ask-standing = What it is to the talks
ask-pen = Who holds the pen: joint, chair:CODE, party:CODE
ask-base = Who sets the base
ask-closing = When a bracket closes: all, a share such as 2/3, or finding
ask-counts = Whose consent counts; all, or these
ask-reopening = How many reopen adopted words: all, or a share such as 2/3
ask-amendment = How many change these rules: all, or a share such as 2/3
ask-silence-hours = Least length of a silence procedure, in hours; 0 for none
ask-notice-hours = Least notice of a meeting, in hours
ask-everything = Nothing is agreed until everything is agreed
ask-attribution = Names of sponsors
ask-witnesses = Delegations that witness the time before a silence ends
ask-provision = Which point
ask-act = Which act
ask-shown = May be shown
ask-sponsors = Whose paper it is
ask-title = Title
ask-kind = Of which kind
ask-words = The words
ask-acts = The acts on which a fact rests
ask-party = Party
ask-reword = Points that shall read so
ask-delete = Points that go
ask-insert-after = New points, after these
ask-insert-first = New points at the head of the text
ask-move-after = Points that stand after another
ask-move-first = Points that stand at the head of the text
ask-renumber = Points that bear another number
ask-unnumber = Points that bear no number
ask-split = Points that fall into these parts
ask-merge = Points that become one
ask-merge-words = The words of that one
ask-credential = Credential
ask-languages = Languages of the texts, that of consent first
ask-keeper = The credential that keeps the record
ask-date = When
ask-marking = What is printed above it
ask-language = Its language
ask-source = The text, or where it can be found
ask-with = Parties asked to co-sponsor
ask-origin = Where borrowed words come from
ask-paper = Papers
ask-on = On which alternative
ask-stance = How your party stands to it
ask-items = Which items
ask-provided = Only if these close so
ask-accepted = All that has been accepted one way
ask-until = Under a silence procedure: until when
ask-letter = Under a silence procedure: the letter that says so
ask-level = How firmly
ask-closes = The round that ends; nothing to begin one
ask-place = Where
ask-at = When
ask-attended = Who attends; all whose consent counts where none is named
ask-about = What it is about
ask-team = The team’s name
ask-members = Its members
ask-terms = Its terms of reference
ask-due = When its report is due
ask-finding = What the team finds
ask-option = The ways out
ask-recommends = Which of them the team recommends, counted from 1
ask-question = The question
ask-to = To whom, or how it shall read
ask-readers = Who may read them
ask-watches = Points that bear on it
ask-draft = The draft
ask-upheld = Whether the draft upholds it
ask-lapses = When it lapses
ask-entrusted = Who may open it beside its author
ask-partners = Whom
ask-alternatives = Alternatives are shown
ask-speaker = Who spoke, by office
ask-certainty = How sure it is
ask-sentence = Its sentences
ask-marked = Or the whole, marked up
ask-instead-of = The statement that it replaces
ask-sentences = Which sentences; all where none is named
ask-decision = What
ask-note = In your words
