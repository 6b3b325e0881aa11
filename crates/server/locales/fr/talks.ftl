# Où en sont les négociations.
needs-me = Ce qui m’attend
nothing-waits = Rien ne vous attend.
not-on-projector = Non affiché sur cet écran.
silence-binds = Votre silence vaudrait consentement.
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
awaiting-other-heads = En attente d’autres chefs de délégation
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
act-accredit = Faire entrer une personne
act-recall = Retirer une accréditation
act-rekey = Remplacer une clé
act-accede = Admettre l’adhésion d’une partie
act-leave = Quitter les négociations
act-amend-rules = Modifier le règlement intérieur
act-join = S’associer
act-submit = Remettre un texte
act-set-base = Prendre un texte pour base
act-propose = Déposer
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
act-uphold = Dire si un projet respecte le principe
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
in-place-of = À la place de
