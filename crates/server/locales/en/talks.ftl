# Where the talks stand.
needs-me = What needs me
nothing-waits = Nothing needs you now.
not-on-projector = Not shown on this screen.
silence-binds = Your silence would count as consent.
rounds-held = { $n ->
    [one] { $n } round held
   *[other] { $n } rounds held
}
round-open = A round is open in { $place }
brackets-open = { $n ->
    [0] No open brackets
    [one] { $n } open bracket
   *[other] { $n } open brackets
}
brackets-n = { $n ->
    [one] { $n } bracket
   *[other] { $n } brackets
}
brackets-unspoken = { $n ->
    [one] You have not spoken on { $n } bracket
   *[other] You have not spoken on { $n } brackets
}
changed-n = { $n ->
    [one] { $n } point changed since you last looked
   *[other] { $n } points changed since you last looked
}
awaiting-other-heads = Awaiting other heads
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
overlay-elevated = with principals
overlay-withheld = withheld
overlay-on-the-table = to keep on the table
overlay-no-change-asked = no change requested

# Acts, by the word of the record.
act-open = Open the talks
act-accredit = Bring in a person
act-recall = Recall a credential
act-rekey = Replace a key
act-accede = Let a party accede
act-leave = Leave the talks
act-amend-rules = Amend the rules
act-join = Join
act-submit = Submit a text
act-set-base = Set the base
act-propose = Table
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
act-no-change = Request no change
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
act-uphold = Say whether a draft keeps the principle
act-non-paper = Submit a non-paper
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
act-initial = Initial
act-clear = Clear for release
act-decide = Decide
in-place-of = In place of
