# Où en sont les négociations.
needs-me = Ce qui m’attend
nothing-waits = Rien ne vous attend.
not-on-projector = Non affiché sur cet écran.
silence-binds = Votre silence vous engagerait.
rounds-held = { $n ->
    [one] { $n } cycle de négociations tenu
   *[other] { $n } cycles de négociations tenus
}
round-open = Cycle de négociations en cours : { $place }
brackets-open = { $n ->
    [0] Aucun passage entre crochets
    [one] { $n } passage entre crochets
   *[other] { $n } passages entre crochets
}
brackets-n = { $n ->
    [one] { $n } passage entre crochets
   *[other] { $n } passages entre crochets
}
brackets-unspoken = { $n ->
    [one] { $n } passage entre crochets sur lequel votre délégation ne s’est pas exprimée
   *[other] { $n } passages entre crochets sur lesquels votre délégation ne s’est pas exprimée
}
changed-n = { $n ->
    [one] { $n } point modifié depuis votre dernière lecture
   *[other] { $n } points modifiés depuis votre dernière lecture
}
waits-for-hands = En attente d’autres signatures
act-n = acte { $n }
status-not-discussed = non examiné
status-bracketed = entre crochets
status-clean = sans crochets
status-agreed-at-technical-level = convenu au niveau technique
status-agreed-ad-referendum = convenu ad referendum
status-adopted = adopté
status-put = soumis aux délégations
overlay-reserved-scrutiny = réserve d’examen
overlay-reserved-ad-referendum = réserve ad referendum
overlay-reserved-general = réserve générale
overlay-referred = renvoyé à un groupe
overlay-elevated = soumis aux mandants
overlay-withheld = confidentiel
overlay-on-the-table = maintenu sur la table
overlay-no-change-asked = maintien du libellé demandé

# Les actes, selon le mot du registre.
act-open = Ouvrir les négociations
act-accredit = Accréditer un délégué
act-recall = Retirer une accréditation
act-rekey = Remplacer une clé
act-accede = Admettre l’adhésion d’une partie
act-leave = Quitter les négociations
act-amend-rules = Modifier le règlement intérieur
act-join = S’associer
act-submit = Remettre un texte
act-set-base = Prendre un texte pour base
act-propose = Déposer la proposition
act-file = Verser des documents au dossier
act-withdraw = Retirer une proposition
act-renew = Renouveler une proposition
act-position = Prendre position
act-accept = Accepter
act-take-back = Retirer
act-close = Lever les crochets
act-put = Soumettre aux délégations
act-object = Faire objection
act-declare = Déclarer clos
act-reopen = Rouvrir
act-agree = Convenir du libellé
act-return = Remettre entre crochets
act-reserve = Formuler une réserve
act-lift = Lever une réserve ou une demande
act-no-change = Demander le maintien du libellé
act-keep = Maintenir sur la table
act-meet = Ouvrir ou clore un cycle
act-set-date = Fixer une date
act-accept-date = Accepter la date
act-state-time = Indiquer l’heure
act-witness = Attester l’heure
act-refer = Renvoyer à un groupe
act-report = Faire rapport
act-elevate = Soumettre aux mandants
act-withhold = Rendre le libellé confidentiel
act-principle = Énoncer un principe
act-uphold = Confirmer pour un projet
act-non-paper = Remettre un non-papier
act-offer = Faire une offre scellée
act-open-offer = Ouvrir une offre
act-consult = Consulter des partenaires
act-comment = Formuler une observation
act-remark = Consigner des propos publics
act-redact = Supprimer des mots
act-issue = Établir un projet
act-set-aside = Écarter
act-correct = Corriger
act-statement = Rédiger une déclaration
act-consent-to = Consentir à des phrases
act-initial = Parapher
act-clear = Autoriser la publication
act-decide = Décider

# Champs des actes, par nom.
ask-text = Quel texte, par son nom abrégé
ask-edition = Édition de la base qui a été lue
ask-reason = Motif
ask-provisions = Points
ask-name = Nom complet, ou PARTIE/FONCTION
ask-key = Clé publique
ask-may-not = Actes qu’elle n’autorise pas à signer
ask-code = Nom abrégé, tel qu’il figure entre crochets
ask-standing = Qualité dans les négociations
ask-pen = Qui tient la plume : joint, chair:CODE, party:CODE
ask-base = Qui fixe la base
ask-closing = Quand les crochets sont levés : all, une proportion telle que 2/3, ou finding
ask-counts = Parties dont le consentement compte ; toutes, ou celles-ci
ask-reopening = Combien peuvent rouvrir un libellé adopté : all, ou une proportion telle que 2/3
ask-amendment = Combien peuvent modifier ce règlement : all, ou une proportion telle que 2/3
ask-silence-hours = Durée minimale d’une procédure d’approbation tacite, en heures ; 0 pour aucune procédure
ask-notice-hours = Préavis minimal d’une réunion, en heures
ask-everything = Rien n’est convenu tant que tout n’est pas convenu
ask-attribution = Noms des auteurs
ask-witnesses = Délégations qui attestent l’heure avant la fin d’un silence
ask-provision = Quel point
ask-act = Quel acte
ask-shown = Peut être montré
ask-sponsors = Auteurs du document
ask-title = Titre
ask-kind = De quelle nature
ask-words = Le libellé
ask-acts = Les actes sur lesquels repose un fait
ask-party = Partie
ask-reword = Points à reformuler ainsi
ask-delete = Points à supprimer
ask-insert-after = Nouveaux points, après ceux-ci
ask-insert-first = Nouveaux points en tête du texte
ask-move-after = Points à placer après un autre
ask-move-first = Points à placer en tête du texte
ask-renumber = Points portant un autre numéro
ask-unnumber = Points sans numéro
ask-split = Points à scinder en ces parties
ask-merge = Points à fusionner
ask-merge-words = Le libellé du point fusionné
ask-credential = Accréditation
ask-languages = Langues des textes, celle du consentement en premier
ask-keeper = L’accréditation qui tient le registre
ask-date = Date
ask-marking = Mention imprimée en tête
ask-language = Langue
ask-source = Le texte, ou l’endroit où le trouver
ask-with = Parties invitées à se porter coauteurs
ask-origin = Origine des mots empruntés
ask-paper = Documents
ask-on = Sur quelle variante
ask-stance = Position de votre partie
ask-items = Quels éléments
ask-provided = Seulement si ces crochets sont levés ainsi
ask-accepted = Tout ce qui a été accepté dans un seul sens
ask-until = En procédure d’approbation tacite : jusqu’à quand
ask-letter = En procédure d’approbation tacite : la lettre qui l’annonce
ask-level = Degré d’accord
ask-closes = Le cycle qui prend fin ; rien pour en ouvrir un
ask-place = Lieu
ask-at = Date et heure
ask-attended = Qui participe ; si personne n’est nommé, toutes les parties dont le consentement compte
ask-about = Objet
ask-team = Nom du groupe
ask-members = Membres
ask-terms = Mandat du groupe
ask-due = Date à laquelle le rapport est attendu
ask-finding = Conclusions du groupe
ask-option = Les issues possibles
ask-recommends = Celle que le groupe recommande, en comptant à partir de 1
ask-question = La question
ask-to = À qui, ou nouveau libellé
ask-readers = Qui peut le lire
ask-watches = Points qui s’y rapportent
ask-draft = Le projet
ask-upheld = Si le projet respecte le principe
ask-lapses = Date d’expiration
ask-entrusted = Qui peut l’ouvrir, outre son auteur
ask-partners = Partenaires consultés
ask-alternatives = Les variantes sont montrées
ask-speaker = Qui s’est exprimé, par fonction
ask-certainty = Degré de certitude
ask-sentence = Les phrases
ask-marked = Ou l’ensemble, annoté
ask-instead-of = La déclaration qu’elle remplace
ask-sentences = Quelles phrases ; toutes si aucune n’est nommée
ask-decision = Décision
ask-note = En vos propres termes
