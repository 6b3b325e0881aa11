# Projets, déclarations, ce qui est public.
no-draft-yet = Aucun projet n’a encore été établi.
draft-n = Projet { $n }
hash = Empreinte
older-draft = Antérieur
newer-draft = Postérieur
provisions-n = { $n ->
    [one] { $n } disposition
   *[other] { $n } dispositions
}
initialled = Paraphé par
cleared = Publication autorisée par
is-public = public
root = Racine
sentence-fact = fait
sentence-common = commun
sentence-own = mots d’une partie
all-consent = consentement de tous
proposed-statement = Déclaration que suggère le registre
proposed-statement-explained = Les faits reposent sur des actes du registre. Les passages entre crochets sont à compléter par les délégations.
what-is-asked = Ce qui vous est demandé
how-far = Avancement
still-open = Encore ouverts :
touched-by = S’y rapportent, et ne sont pas convenus :
approves = approuve
returns = renvoie
rejects = rejette
nothing-public = Rien n’a encore été publié.
check-a-file = Vérifier un fichier reçu
check-explained = Vérifiez si un fichier est, mot pour mot, un projet publié ou une déclaration publiée. Le fichier n’est pas conservé.
check = Vérifier
is-genuine = Mot pour mot, c’est
is-altered = Ce texte a été modifié. Voici en quoi il diffère de
shows-more = Ce fichier contient les mots du texte ci-après, et en montre ou en cache d’autres :
shown-beside = Il montre ou cache à côté des mots :
released-not-found = Texte publié introuvable : rien de ce qui a été publié n’a ces mots ni des mots semblables.
feed = Fil des publications
acts-n = { $n ->
    [one] { $n } acte
   *[other] { $n } actes
}
acts-wait = { $n ->
    [one] { $n } acte a été signé ici et attend le dépositaire.
   *[other] { $n } actes ont été signés ici et attendent le dépositaire.
}
acts-not-shown = { $n ->
    [one] { $n } acte ne vous est pas montré.
   *[other] { $n } actes ne vous sont pas montrés.
}
keeper = Dépositaire
engine = Moteur
checkpoint = Dernier point de contrôle
verify-now = Vérifier maintenant
every-act-holds = Chaque acte est valable : forme, signature, ordre et racine.
record-explained = Chaque acte est signé par son auteur et n’est jamais modifié. Avec « paraph verify », vous pouvez vérifier tout le registre sans ce serveur.
earlier-acts = Actes antérieurs
latest-acts = Les derniers actes
was-refused = refusé
waits = en attente
