# Drafts, statements, what is public.
no-draft-yet = No drafts yet.
draft-n = Draft { $n }
hash = Hash
older-draft = Earlier
newer-draft = Later
provisions-n = { $n ->
    [one] { $n } provision
   *[other] { $n } provisions
}
initialled = Initialled by
cleared = Cleared for release by
is-public = public
root = Root
sentence-fact = fact
sentence-common = common description
sentence-own = own words
all-consent = all consent
proposed-statement = Statement suggested from the record
proposed-statement-explained = Facts are based on acts of the record. The delegations fill in the places in square brackets.
what-is-asked = What is asked of you
how-far = Progress
still-open = Still open:
touched-by = Related points that are not agreed:
approves = approves
returns = returns
rejects = rejects
nothing-public = Nothing has been released yet.
check-a-file = Check a file
check-explained = Find out whether a file is, word for word, a released draft or statement. The file is not kept.
check = Check
is-genuine = Word for word, this is
is-altered = This text was altered. These words differ from
shows-more = This file has the words below, and shows or hides more:
shown-beside = It shows or hides beside the words:
released-not-found = Released text not found: nothing released has these words or similar ones.
feed = Feed of released texts
acts-n = { $n ->
    [one] { $n } act
   *[other] { $n } acts
}
acts-wait = { $n ->
    [one] { $n } act was signed here and has not yet reached the keeper.
   *[other] { $n } acts were signed here and have not yet reached the keeper.
}
acts-not-shown = { $n ->
    [one] { $n } act is not shown to you.
   *[other] { $n } acts are not shown to you.
}
keeper = Keeper
engine = Engine
checkpoint = Latest checkpoint
verify-now = Verify now
every-act-holds = Every act is valid: form, signature, order and root.
record-explained = Each act is signed by its author and never edited. With “paraph verify” you can check the whole record without this server.
earlier-acts = Earlier acts
latest-acts = Latest acts
was-refused = refused
waits = awaiting others
