# Drafts, statements, what is public.
no-draft-yet = No draft was issued yet.
draft-n = Draft { $n }
hash = Hash
older-draft = Earlier
newer-draft = Later
provisions-n = { $n ->
    [one] { $n } provision
   *[other] { $n } provisions
}
initialled = Paraphed by
cleared = Cleared by
is-public = public
root = Root
sentence-fact = fact
sentence-common = common
sentence-own = own words
all-consent = all consent
proposed-statement = A statement that the record suggests
proposed-statement-explained = Facts rest on acts of the record. Places in square brackets are for the delegations to fill.
what-is-asked = What is asked of you
how-far = How far it has come
still-open = Still open:
touched-by = Bears on it, and is not agreed:
approves = approves
returns = returns
rejects = rejects
nothing-public = Nothing was released yet.
check-a-file = Check a file that you were sent
check-explained = Whether it is a released draft or statement, word for word. What you hand in is not kept.
check = Check
is-genuine = Word for word, this is
is-altered = This was altered. It differs so from
shows-more = It has the words below, but they are not what its pages show:
is-unknown = This is nothing that was released, and near nothing.
feed = Feed of what is released
acts-n = { $n ->
    [one] { $n } act
   *[other] { $n } acts
}
acts-wait = { $n ->
    [one] { $n } act was signed here and waits for the keeper.
   *[other] { $n } acts were signed here and wait for the keeper.
}
acts-not-shown = { $n ->
    [one] { $n } act is not shown to you.
   *[other] { $n } acts are not shown to you.
}
keeper = Keeper
engine = Engine
checkpoint = Latest checkpoint
verify-now = Verify now
every-act-holds = Every act holds: form, signature, order and root.
record-explained = Each act is signed by its author and never edited. “paraph verify” checks the whole without this server.
earlier-acts = Earlier acts
latest-acts = The latest acts
was-refused = refused
waits = waits
