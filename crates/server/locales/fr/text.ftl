# Le texte et ses crochets.
index = Points
side = Crochets ouverts
no-base-yet = Aucun texte n’a encore de base.
go-on-reading = Poursuivre la lecture
base = base
omitted = pas de texte ici
withheld = Le libellé de ce point est confidentiel.
stands = le maintenir
stands-not = le supprimer
begins = point distinct
runs-on = partie du point précédent
at-the-head = en tête
after-point = après { $point }
no-number = sans numéro
question-presence = Maintenir ou supprimer ?
question-place = À quelle place ?
question-number = Quel numéro ?
question-boundary = Est-ce un point distinct ?
point = Point
views = Vues
view-rolling = Crochets
view-clean = Version propre
view-ours = Notre version
view-compare = Comparer
view-columns = Côte à côte
view-history = Historique
filter-all = tous les points
filter-contested = entre crochets
filter-mine = visés par nos propositions
filter-watched = sur ma liste de suivi
filter-not-discussed = non examinés
filter-reserved = faisant l’objet d’une réserve
filter-elevated = soumis aux mandants
filter-referred = renvoyés à un groupe
filter-on-the-table = maintenus sur la table
filter-changed = modifiés depuis ma dernière lecture
no-matching-points = Aucun point ne correspond.
watch-list = Liste de suivi
watch-words = Mots, séparés par des virgules
watch-points = Points, séparés par des virgules
mark-read = Marquer comme lu
keep-list = Enregistrer
base-is = Base :
edition-n = édition { $n }
handed-in-by = remis par
proposals-n = { $n ->
    [0] aucune proposition
    [one] { $n } proposition
   *[other] { $n } propositions
}
brackets-over-time = Nombre de passages entre crochets au fil du temps
open-a-bracket = Choisissez le numéro d’un passage entre crochets pour l’ouvrir ici.
keys-explained = Appuyez sur ? pour voir les touches.
bracket = Crochets
alternatives = Variantes
wordings = Libellés
compromise = Compromis
since = Depuis
open-since = Ouvert depuis l’acte { $n }
base-words = Le libellé de la base :
back-to-text = Retour au texte
reasons = Motifs
redacted = (supprimé par son auteur)
says-accepts = accepte
says-supports = soutient
says-can-live-with = peut s’en accommoder
says-opposes = s’oppose
for-it = { $n ->
    [one] { $n } partie y est favorable
   *[other] { $n } parties y sont favorables
}
you-propose-it = Proposition de votre délégation.
can-live-with = S’en accommoder
oppose = S’opposer
accept-provided = Accepter sous conditions, ou en accepter plusieurs ensemble
brackets-withheld = { $n ->
    [one] { $n } passage entre crochets ne vous est pas accessible
   *[other] { $n } passages entre crochets ne vous sont pas accessibles
}
sort-print = dans l’ordre du texte
sort-since = par ancienneté
sort-alternatives = par nombre de variantes
sort-support = par soutien
silence-is-no-support = Le silence ne vaut jamais soutien.
how-many = Nombre
status = Statut
word-proposes = propose
word-accepts = accepte
word-supports = soutient
word-can-live-with = peut s’en accommoder
word-opposes = s’oppose
word-agrees-technical = d’accord, niveau technique
word-agrees-ad-referendum = d’accord ad referendum
word-reserves = réserve sa position
word-no-change = sans changement
word-on-the-table = maintien sur la table
word-silent = –
propose = Proposer
propose-other-words = Autre libellé
propose-explained = Modifiez le libellé. Avant tout dépôt, un aperçu montre les crochets qui en résulteraient.
delete-point = Supprimer
propose-structure = Insérer, déplacer, scinder, fusionner ou renuméroter des points
propose-document = Téléverser un document modifié
propose-document-explained = Un fichier Word, Markdown ou texte brut : le texte entier tel que vous le souhaitez. Paraph retrouve vos modifications, suivies ou non.
download-base = Le texte en fichier Word
origin-of-words = Mots empruntés ailleurs
preview = Aperçu
preview-explained = Aperçu : ce que la salle verra. Rien n’est encore déposé.
to-look-at = À vérifier
brackets-come = { $n ->
    [0] Aucun passage ne serait mis entre crochets.
    [one] { $n } passage serait mis entre crochets.
   *[other] { $n } passages seraient mis entre crochets.
}
changes-n = { $n ->
    [one] { $n } modification
   *[other] { $n } modifications
}
gives-way = { $n ->
    [one] Elle remplace { $n } de vos modifications antérieures.
   *[other] Elle remplace { $n } de vos modifications antérieures.
}
consents-lapse = { $n ->
    [one] { $n } consentement devient caduc.
   *[other] { $n } consentements deviennent caducs.
}
withheld-for-you = Libellé confidentiel que vous pouvez lire
comments = Observations des partenaires
whose-words = Auteurs du libellé
words = Mots
how = Fondement
how-base = base
how-accepted = accepté
how-finding = constat de la présidence
how-silence = procédure d’approbation tacite
how-corrected = corrigé
how-withheld = confidentiel
how-other-base = autre base
proposed-by = Proposé par
accepted-by = Accepté par
its-life = Historique du point
unchanged = inchangé
trace = Tableau de correspondance
what-became = Sort
became-reworded = reformulé
became-moved = déplacé
became-renumbered = renuméroté
became-merged = fusionné
became-deleted = supprimé
became-set-aside = écarté
became-inserted = nouveau
change-reworded = reformulé
change-moved = déplacé
change-renumbered = renuméroté
change-split = scindé
change-merged = fusionné
change-deleted = supprimé
change-inserted = nouveau
moved-away = déplacé ailleurs
moved-here = déplacé ici
feared = Modifications à vérifier d’abord
keys = Touches
key-next = crochets suivants
key-previous = crochets précédents
key-open = ouvrir les crochets
key-lines = numéros de ligne
key-find = rechercher
key-help = afficher ces touches
close-this = Fermer
reservations-and-referrals = Réserves, renvois et demandes
from-the-beginning = Depuis le début
act-in-full = en entier
letter-to-send = Lettre à envoyer
brackets-close-together = Ne se règlent qu’ensemble
silent = silence
