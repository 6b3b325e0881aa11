# Ce que disent les négociations, les formulaires et la salle : les messages de l’anglais, qui sont écrits à partir des sources.
# A consent in act {act} lapsed: act {by} changed the words.
a-consent-lapsed = Un consentement (acte { $act }) est devenu caduc : l’acte { $by } a modifié le libellé.
# a principal
a-principal = un mandant
# Acceptance
acceptance = Acceptation
# The acceptance in act {act} can no longer be taken back: its bracket has closed, or the acceptance has lapsed or was taken back before.
acceptance-act-no-longer-taken = L’acte { $act } ne peut plus être retiré : il a produit effet, est devenu caduc ou a déjà été retiré.
# The acceptance of {party} in act {act} does not count any more.
acceptance-went-with-party = L’acceptation de { $party } par l’acte { $act } ne compte plus.
# Accepted {what}.
accepted = A accepté : { $what }.
# {party} has already accepted this.
accepted-already = { $party } l’a déjà accepté.
# Accepted an alternative in {place}.
accepted-alternative = A accepté une variante : { $place }.
# Accepted the date of act {of}.
accepted-date-act = A accepté la date de l’acte { $of }.
# Accepted {what}, {condition}.
accepted-provided = A accepté { $what }, { $condition }.
# Accepted as the rules require and ready to close: {reads}.
accepted-rules-ask-ready-close = Accepté comme le veut le règlement intérieur, et prêt à être clos : { $reads }.
# {party} accepts {accepts}, {condition}
accepts-on-condition = { $party } accepte { $accepts }, { $condition }
# {party} accepts {name}, {condition}
accepts-point-provided = { $party } accepte { $name }, { $condition }
# {party} accepts, {condition}
accepts-provided = { $party } accepte, { $condition }
# the account already has {most} passkeys; remove one first
account-already-passkeys-remove-one = il y a déjà { $most } clés d’accès ; supprimez-en d’abord une
# the account of {credential} is closed: its credential was recalled or its key was replaced
account-closed-credential-recalled-key = le compte de { $credential } est fermé : l’accréditation a été retirée, ou a reçu une autre clé
# Accredit another head of delegation first.
accredit-another-head-first = Accréditez d’abord un autre chef de délégation.
# Accredit a principal, or name the credential that must decide.
accredit-name-credential-decide = Accréditez-en un, ou désignez l’accréditation qui doit décider.
# Accredited {credential}.
accredited = A accrédité { $credential }.
# act {act}, by {by}: {did}
act-act = acte { $act }, { $by } : { $did }
# Act {act} ({kind}) is awaiting other heads of delegation.
act-awaiting-other-heads-delegation = L’acte { $act } ({ $kind }) attend la signature d’autres chefs de délégation.
# Act {act} is already the base of {name}.
act-base-already = L’acte { $act } est déjà la base du texte { $name }.
# Act {act} has no reason, remark or comment by {party} that can still be redacted.
act-bears-no-reason-remark-comment = L’acte { $act } ne porte plus de motif, de propos ou d’observation de { $party }.
# Act that closed it
act-closed = L’acte qui a levé les crochets
# Nothing that act {act} closed there is still closed.
act-closed-nothing-still-closed = L’acte { $act } n’a rien clos qui le soit encore à cet endroit.
# Act {act} comes after the {seen} acts that its author had seen.
act-comes-after-acts-author = L’acte { $act } n’est pas parmi les actes que son auteur avait vus ({ $seen }).
# Act that contained them
act-contained = Acte qui les contenait
# Act {act} proposes {len} corrections; none of those named is still open.
act-corrects-items-none-named-open = L’acte { $act } corrige des éléments au nombre de { $len } ; aucun de ceux désignés n’est ouvert.
# Act {declared} has already declared them.
act-declared = L’acte { $declared } les a déclarées faites.
# Act {declared} has already declared it closed.
act-declared-closed = L’acte { $declared } l’a déclaré clos.
# Act {declared} has already declared these corrections made.
act-declared-made = L’acte { $declared } les a déclarées faites.
# act {act}: {did}
act-did = acte { $act } : { $did }
# Act {act} does not consult {party}.
act-does-not-consult = L’acte { $act } ne consulte pas { $party }.
# act {act} is not a draft statement
act-drafts-no-statement = l’acte { $act } ne rédige pas de déclaration
# Act {draft} did not issue a draft.
act-issued-no-draft = L’acte { $draft } n’a pas établi de projet.
# an act of the kind “{kind}”
act-kind = un acte du type « { $kind } »
# an act of this kind has no such field
act-kind-no-such-field = un acte de ce type n’a pas ce champ
# an act of the kind {kind} does not exist
act-kind-not-exist = il n’y a pas d’acte du type { $kind }
# Act
act-label = Acte
# act {act} is not a sealed offer
act-no-sealed-offer = l’acte { $act } n’est pas une offre scellée
# Act {act} is not an acceptance by {party}.
act-not-acceptance = L’acte { $act } n’est pas une acceptation de { $party }.
# act {act} is not a consultation
act-not-consultation = l’acte { $act } ne consulte personne
# Act {before} is not a draft statement that is still in force.
act-not-draft-statement = L’acte { $before } n’est pas un projet de déclaration en vigueur.
# Act {act} is not a draft or statement that is still in force.
act-not-draft-statement-still = L’acte { $act } n’est ni un projet ni une déclaration en vigueur.
# act {act} did not issue a draft
act-not-issue-draft = l’acte { $act } n’établit aucun projet
# Act {act} does not issue a draft or put a question to a principal.
act-not-issue-draft-put = L’acte { $act } n’établit pas de projet et ne soumet pas de question à un mandant.
# Act {act} is not an offer.
act-not-offer = L’acte { $act } n’est pas une offre.
# Act {act} did not open a round that is still open and began before {at}.
act-not-open-round-still = L’acte { $act } n’a pas ouvert de cycle qui soit en cours et ait commencé avant le { $at }.
# Act {act} is not a proposal.
act-not-proposal = L’acte { $act } n’est pas une proposition.
# act {act} is not a proposal
act-not-proposal-clause = l’acte { $act } n’est pas une proposition
# Act {act} does not put anything to the room.
act-not-put-anything-room = L’acte { $act } ne soumet rien aux délégations.
# act {act} does not refer anything to a team
act-not-refer-anything-team = l’acte { $act } ne renvoie rien à un groupe
# Act {act} is not a reservation or request of {party} that is still in force.
act-not-reservation-request-still = L’acte { $act } n’est pas une réserve ou une demande de { $party } en vigueur.
# Act {act} did not set a date that {party} has yet to accept.
act-not-set-date-yet = L’acte { $act } n’a pas fixé de date que { $party } ait encore à accepter.
# Act {act} is not an act of {name}.
act-not-signed-by-credential = L’acte { $act } n’est pas un acte de { $name }.
# Act {act} does not state a time that {party} has yet to witness.
act-not-state-time-yet = L’acte { $act } n’indique pas d’heure que { $party } ait encore à attester.
# Act {act} does not submit a text.
act-not-submit-text = L’acte { $act } ne remet aucun texte.
# Act {act} is not waiting for {party}.
act-not-waiting = L’acte { $act } n’attend pas { $party }.
# Act {act} ({kind}) by {credential} is not your delegation's and stays, because others have built on it or it cannot be withdrawn: reopen or correct what must not be.
act-not-yours-stays = L’acte { $act } ({ $kind }) de { $credential } n’est pas de votre délégation et demeure, car d’autres s’y sont fondés ou il ne peut être retiré : rouvrez ou corrigez ce qui ne doit pas subsister.
# act {act}
act-number = acte { $act }
# Act {act} has already opened it.
act-opened = L’acte { $act } l’a ouverte.
# act {act} opens no silence procedure that is shown to you
act-opens-no-silence = l’acte { $act } n’ouvre pas de procédure de silence qui vous soit montrée
# Act {act} put {len} items to the room; item {item} does not exist.
act-put-items-no-item = L’acte { $act } a soumis des éléments au nombre de { $len } ; il n’y a pas d’élément { $item }.
# Act that put it to the room
act-put-room = Acte qui l’a soumis aux délégations
# Act {act} does not refer anything to a team.
act-refers-nothing-team = L’acte { $act } ne renvoie rien à un groupe.
# Act {act} of {party} already says the same and is still in force.
act-says-same-stands = L’acte { $act } de { $party } dit la même chose et reste en vigueur.
# Act {act} was signed here and is not yet in the keeper's record.
act-signed-here-not-placed = L’acte { $act } a été signé ici et n’a pas encore sa place dans le registre du dépositaire.
# Act {act} does not state a principle that {party} has joined.
act-states-no-principle-joined = L’acte { $act } n’énonce pas de principe auquel { $party } se soit associé.
# Act to which you object
act-you-object = Acte visé par l’objection
# Acts that this credential may not sign
acts-may-not-sign = Actes qu’elle n’autorise pas à signer
# Acts that prove the fact
acts-prove-fact = Actes qui établissent le fait
# ad referendum
ad-referendum = ad referendum
# “{new}” added
added = « { $new } » est ajouté
# {address} fits {count} provisions
address-fits-several = { $address } désigne { $count } dispositions
# {place} can be read in more than one way
address-two-readings = { $place } peut se lire de plusieurs façons
# Agreed ad referendum: have {place} confirmed at home, or return it to brackets.
agreed-ad-referendum-confirmed-home-return = Convenu ad referendum ({ $place }) : faites confirmer par votre capitale, ou remettez entre crochets.
# {party} has already agreed to this.
agreed-already = { $party } en est déjà convenu.
# They agreed on the date of {day} ({what}).
agreed-date = Ils sont convenus de la date du { $day } ({ $what }).
# They agreed on {n} {n?provision|provisions} out of {all} of the text ({text}).
agreed-provision-out-text = { $n ->
     [one] Ils sont convenus de { $n } disposition sur { $all } du texte ({ $text }).
    *[other] Ils sont convenus de { $n } dispositions sur { $all } du texte ({ $text }).
}
# They agreed on {n} {n?provision|provisions} out of {all} of the text ({text}): {which}.
agreed-provisions-text = { $n ->
     [one] Ils sont convenus de { $n } disposition sur { $all } du texte ({ $text }) : { $which }.
    *[other] Ils sont convenus de { $n } dispositions sur { $all } du texte ({ $text }) : { $which }.
}
# Agreed to the wording of {place}.
agreed-wording = A convenu du libellé : { $place }.
# All have accepted {ways} different ways to close one bracket of {provision}.
all-accepted-different-ways-close = Des crochets ({ $provision }) pourraient être levés de { $ways } façons : tous ont accepté chacune d’elles.
# All have accepted this wording of {place}, some on conditions that are not met: {conditions}.
all-accepted-wording-some-on-conditions = Tous ont accepté ce libellé ({ $place }), certains à des conditions qui ne sont pas remplies : { $conditions }.
# All brackets on which one alternative has been accepted
all-brackets-one-alternative-accepted = Tous les crochets pour lesquels une même variante a été acceptée
# all heads of delegation
all-heads-delegation = tous les chefs de délégation
# Its words are shown when all parties have cleared it for release.
all-parties-clear-release = Son libellé est montré quand toutes les parties en ont autorisé la publication.
# all whose consent counts have not yet accepted the same alternative in any bracket
all-whose-consent-counts-not = aucun passage entre crochets n’a été accepté dans un même sens par tous ceux dont le consentement compte
# {name} has already been accredited.
already-accredited = { $name } a déjà été accrédité.
# {party} has already tabled its own proposal on {provision}.
already-tabled-own-proposal = { $party } a déjà déposé sa propre proposition : { $provision }.
# Alternative
alternative = Variante
# An alternative for {provision} is named twice.
alternative-named-twice = Une variante ({ $provision }) est désignée deux fois.
# Alternatives to accept, all together or none
alternatives-accept-all-together-none = Variantes à accepter, toutes ensemble ou aucune
# Alternatives with which brackets close
alternatives-brackets-close = Variantes avec lesquelles sont levés les crochets
# alternatives in {otherwise}
alternatives-in = variantes ({ $otherwise })
# alternatives are named, and also everything that has been accepted
alternatives-named-all-accepted = des variantes sont désignées, ainsi que tout ce qui a été accepté
# {some} and {last}
and = { $some } et { $last }
# {more} more
and-more = { $more } de plus
# another number for {name}
another-number = un autre numéro ({ $name })
# Answer all, or a share such as 2/3.
answer-all-share-such-2-3 = Répondez par all, ou par une proportion telle que 2/3.
# Answer all, finding, or a share such as 2/3.
answer-all-share-such-2-3-finding = Répondez par all, une proportion telle que 2/3, ou finding.
# the answer came too late, was sent twice, or belongs to another room
answer-came-too-late-came-twice = la réponse est arrivée trop tard, ou deux fois, ou ne vient pas de cette salle
# Answer fact, common or own.
answer-fact-common-own = Répondez par fact, common ou own.
# Answer joint, chair:CODE or party:CODE.
answer-joint-chair-code-party-code = Répondez par joint, chair:CODE ou party:CODE.
# the answer is missing
answer-missing = il n’y a pas de réponse
# Answer with one of the words offered.
answer-words-offered = Répondez par l’un des mots proposés.
# Answer yes or no.
answer-yes-no = Répondez par yes ou no.
# Answer in your words
answer-your-words = Réponse en vos propres termes
# Approved {what}.
approved = A approuvé : { $what }.
# approves
approves-option = approuve
# article
article = article
# Ask {holder}.
ask = Adressez-vous à { $holder }.
# Ask its author.
ask-author = Adressez-vous à son auteur.
# Ask its author to make a new one.
ask-author-make-new-one = Que son auteur la renouvelle.
# Ask the chair.
ask-chair = Adressez-vous à la présidence.
# Ask {who} to decide.
ask-decide = Laissez la décision à qui de droit : { $who }.
# Ask the head of your delegation.
ask-head-delegation = Adressez-vous au chef de votre délégation.
# Ask the head of your delegation to do it.
ask-head-delegation-do = Demandez au chef de votre délégation de le faire.
# Ask the head of your delegation for a new one.
ask-head-delegation-new = Demandez-en un nouveau au chef de votre délégation.
# Ask the keeper.
ask-keeper = Adressez-vous au dépositaire.
# Ask a member of the team to report.
ask-member-team-report = Que l’un des membres fasse rapport.
# Ask that party to lift its request, or keep the provision in other words.
ask-party-lift-request-keep = Que cette partie lève sa demande, ou maintenez la disposition sous un autre libellé.
# Ask one of their readers.
ask-readers = Adressez-vous à l’un de ses lecteurs.
# Ask {who} of {party} to sign it.
ask-sign = Qu’il soit signé, pour { $party }, par { $who }.
# Ask the head of the delegation.
ask-the-head-of-the-delegation = Adressez-vous au chef de la délégation.
# By act {act}, {party} asked to keep on the table a point that this draft would set aside.
asked-act-point-would-set-aside = { $party } a demandé, par l’acte { $act }, le maintien sur la table d’un point qui serait écarté.
# Asked {asked}.
asked-alone = A demandé { $asked }.
# Asked {asked}; awaiting other heads of delegation.
asked-awaiting-other-heads-delegation = A demandé { $asked } ; d’autres chefs de délégation doivent encore s’y associer.
# Asked to co-sponsor the proposal of act {act}.
asked-co-sponsor-proposal-act = Invitation à se porter coauteur de la proposition de l’acte { $act }.
# Asked to keep {place} on the table.
asked-keep-table = A demandé le maintien sur la table : { $place }.
# Asked for no change to the words of {place}.
asked-no-change-words = A demandé le maintien du libellé : { $place }.
# to set aside {place}
asked-set-aside = la mise à l’écart ({ $place })
# Asked {asked}; it took effect with act {by}.
asked-took-effect-act = A demandé { $asked } ; demande ayant pris effet avec l’acte { $by }.
# It asks: {says}.
asks = Il est demandé : { $says }.
# line {line}, column {column}
at-column = ligne { $line }, colonne { $column }
# line {line}
at-line = ligne { $line }
# part {part}
at-part = partie { $part }
# part {part}, line {line}
at-part-line = partie { $part }, ligne { $line }
# Parties attending (if none is named: all whose consent counts)
attends-all-whose-consent-counts-where = Parties présentes (si aucune n’est désignée : toutes celles dont le consentement compte)
# Its author claims to have seen {seen} acts, but the record has only {number}.
author-claims-seen-acts-where = L’auteur déclare avoir vu un nombre d’actes ({ $seen }) supérieur à celui du registre ({ $number }).
# Only its author, or a credential to which it was entrusted, can open it.
author-credential-entrusted-open = Laissez ce soin à son auteur, ou à qui elle a été confiée.
# the base has changed since edition {edition} and is now at {last}
base-changed-since-edition-stands = la base a changé depuis l’édition { $edition }, et en est à la { $last }
# Edited base
base-edited = La base modifiée
# The base of {text} has only {last} editions; edition {edition} does not exist.
base-editions-not = La dernière édition de la base du texte { $text } est la { $last }, et non la { $edition }.
# The base does not contain {provision}.
base-not-contain-provision = La base ne contient pas { $provision }.
# The base of {text} does not contain {id}.
base-not-contain-provision-text = La base du texte { $text } ne contient pas { $id }.
# The base of {text} does not contain {id}, which this version renders.
base-not-contain-provision-version = La base du texte { $text } ne contient pas { $id } : rien ne peut donc en donner la version.
# Base as these parties edited it
base-parties-edited = La base telle qu’ils l’ont modifiée
# the base already has a provision {id}
base-provision-already = la base a déjà une disposition { $id }
# ({letter}) base: {reads}
base-reads = ({ $letter }) base : { $reads }
# The base of {text} is at edition {last}, not {edition}.
base-stands-edition-not = La base du texte { $text } en est à l’édition { $last }, et non { $edition }.
# Base as its author would edit it
base-would = Base telle que son auteur la modifierait
# Start again, or use your password.
begin-again-use-password = Recommencez, ou utilisez votre mot de passe.
# content that some programs show and others do not
beside-alternate = contenu que certains programmes montrent et d’autres non
# words that are not shown with the text
beside-attribute = mots qui ne sont pas montrés avec le texte
# a comment
beside-comment = commentaire
# a deletion as a tracked change
beside-deleted = suppression en suivi des modifications
# words forced into another order
beside-direction = mots mis de force dans un autre ordre
# another file or a program, inside or fetched from elsewhere
beside-embedded = autre fichier ou programme, incorporé ou cherché ailleurs
# words in the colour of their background
beside-faint = mots de la couleur de leur fond
# a field or control that puts in its own words
beside-field = champ ou contrôle qui met ses propres mots
# a font or sign that may show other letters
beside-font = police ou signe qui peut montrer d’autres lettres
# the header or footer says {words}
beside-head = l’en-tête ou le pied de page dit { $words }
# hidden words or parts
beside-hidden = mots ou parties masqués
# an insertion as a tracked change
beside-inserted = insertion en suivi des modifications
# it also says {words}
beside-line = on y lit aussi { $words }
# a link
beside-link = lien
# a footnote or endnote
beside-note = note de bas de page ou de fin
# words outside the page or cut off
beside-off-page = mots hors de la page ou coupés
# something that the file takes from outside
beside-outside = élément que le fichier va chercher à l’extérieur
# a picture or drawing, which may show or cover words
beside-picture = image ou dessin, qui peut montrer ou couvrir des mots
# the page shows {words} above words that come before it
beside-raised = la page montre { $words } au-dessus de mots qui viennent avant
# a page or table set in a way that may hide words
beside-setup = page ou tableau réglé de façon à pouvoir masquer des mots
# words too small to be read
beside-small = mots trop petits pour être lus
# letters squeezed together or spread apart
beside-squeezed = lettres serrées les unes sur les autres ou dispersées
# words struck through
beside-struck = mots barrés
# markup, a style sheet or a script that may change what is shown
beside-style = balises, feuille de style ou script qui peut changer ce qui est montré
# a text box or frame
beside-text-box = zone de texte ou cadre
# it has the words of draft {number} of {text} without its brackets and notes: the draft was issued with {what}
beside-unmarked = on y lit les mots du projet { $number } du texte { $text } sans ses crochets ni ses notes : le projet a été établi avec { $what }
# it has the words of draft {number} of {text} without the marks of what is withheld
beside-unmarked-withheld = on y lit les mots du projet { $number } du texte { $text } sans les marques de ce qui est réservé à certains lecteurs
# {what}: {words}
beside-words = { $what } : { $words }
# The content does not fit an act of the kind {kind}: {why}.
body-not-act-kind = Le contenu n’est pas celui d’un acte du type { $kind } : { $why }.
# both an edited text and single changes are given
both-edited-text-single-changes = un texte modifié et des souhaits isolés sont donnés à la fois
# The bracket of {provision} has changed: it now has other words or covers another part of the text.
bracket-changed-now-other-words = Plus aucun passage entre crochets de { $provision } ne se lit ainsi : son libellé ou son étendue ont changé.
# A bracket of {provision} is inside words that the same act replaces.
bracket-inside-words-same-act = Des crochets de { $provision } se trouvent dans un libellé que le même acte remplace.
# A bracket of {provision} is named twice.
bracket-named-twice = Un passage entre crochets ({ $provision }) est désigné deux fois.
# Bracket {label} is no longer open.
bracket-no-longer-open = Les crochets { $label } ne sont plus ouverts.
# bracket {place} does not exist: this point has {count}
bracket-not-exist-point = les crochets { $place } n’existent pas : ce point en compte { $count }
# {label} of {provision}
bracket-of = { $label } de { $provision }
# All have accepted {n} different ways to close one bracket.
bracket-would-close-ways-all-accepted = Les crochets pourraient être levés de { $n } façons : tous ont accepté chacune d’elles.
# {n} {n?bracket|brackets}
brackets = { $n ->
     [one] { $n } passage entre crochets
    *[other] { $n } passages entre crochets
}
# the brackets to close are not named
brackets-close-not-named = aucun crochet à lever n’est désigné
# {n} open {n?bracket|brackets}
brackets-of-draft = { $n ->
     [one] { $n } passage entre crochets
    *[other] { $n } passages entre crochets
}
# The brackets on which the offer depends are not on the table.
brackets-offer-depends-not-table = Ce dont dépend l’offre n’est pas sur la table.
# Brackets would close by the chair's finding, but these talks have no chair.
brackets-would-close-chair-s-finding = Les crochets seraient levés sur constat de la présidence, or il n’y a pas de présidence.
# {labels} of {text} would not be open any more.
brackets-would-close-with-departure = { $labels } de { $text } : plus rien n’y serait ouvert.
# {labels} of {text} would be open.
brackets-would-open-with-departure = { $labels } de { $text } : ces crochets seraient ouverts.
# can live with it
can-live = peut s’en accommoder
# {credential} cannot accredit for {party}.
cannot-accredit = { $credential } ne peut accréditer au nom de { $party }.
# {party} cannot be asked to co-sponsor.
cannot-asked-co-sponsor = { $party } ne peut être invité à se porter coauteur.
# {provision} cannot follow {after}, because it contains {after}.
cannot-follow-because-contains = { $provision } ne peut suivre { $after }, qu’il contient.
# {credential} cannot join on behalf of {party}.
cannot-join-behalf = { $credential } ne peut s’associer au nom de { $party }.
# Certainty
certainty-label = Degré de certitude
# Only the chair can sign acts of the kind “{kind}”; {party} is not the chair.
chair-not = Acte réservé à la présidence (« { $kind } ») ; { $party } ne l’exerce pas.
# To change adopted words, ask to reopen them.
change-adopted-words-ask-reopen = Pour revenir sur un libellé adopté, demandez sa réouverture.
# To change it, ask to reopen it: the rules say how many must agree.
change-ask-reopen-rules-say = Pour y revenir, demandez la réouverture : le règlement intérieur dit combien doivent s’y associer.
# to change the rules of procedure
change-rules-procedure = la modification du règlement intérieur
# Changed the rules of procedure.
changed-rules-procedure = A modifié le règlement intérieur.
# {provision} has changed since edition {edition}.
changed-since-edition = Modification depuis l’édition { $edition } : { $provision }.
# {provision} has changed since edition {edition} of the base.
changed-since-edition-base = Modification depuis l’édition { $edition } de la base : { $provision }.
# the changes are missing
changes-missing = les modifications manquent
# What {what} file shows cannot be checked.
check-cannot-judge = Ce que montre un fichier de ce genre ({ $what }) ne peut être vérifié.
# Check the document that you have: it is a different one.
check-document-you-different-one = Vérifiez le document que vous avez : c’en est un autre.
# Check it in smaller parts.
check-in-parts = Vérifiez-le en plus petites parties.
# Check the list that was put to the room.
check-list-put-room = Voyez la liste telle qu’elle a été soumise.
# Check the name, or invite a new delegate: the invitation also accredits that person.
check-name-invite-new-delegate-accredited = Vérifiez le nom, ou invitez un nouveau délégué : l’invitation l’accrédite aussi.
# Open it in the program that made it, save it as .docx or PDF, and check that file.
check-save-as = Ouvrez-le dans le programme qui l’a fait, enregistrez-le en .docx ou en PDF, et vérifiez ce fichier-là.
# The file shows more words than can be checked at once.
check-too-many-words = Le fichier montre plus de mots qu’on ne peut en vérifier à la fois.
# Choose one of: {forms}.
choose = Choisissez l’un de ceux-ci : { $forms }.
# Choose a later date.
choose-later-date = Donnez-lui une date plus tardive.
# Choose a later time, and include the letter.
choose-later-time-include-letter = Indiquez une heure plus tardive, et joignez la lettre.
# Choose a longer one: several words that only you would combine.
choose-longer-one-several-words = Choisissez-en un plus long : quelques mots que vous seul associeriez.
# Choose one of the formats at the foot of the page.
choose-one-formats-foot-page = Choisissez-en une au bas de la page.
# Choose one of the options offered.
choose-one-options-offered = Répondez par l’une de celles qui sont proposées.
# Choose a shorter one.
choose-shorter-one = Choisissez-en un plus court.
# Clear {name} for release.
clear-release = Publication à autoriser : { $name }.
# Clear {name} for release: another party already has.
clear-release-another = Publication à autoriser, une autre délégation l’ayant fait : { $name }.
# Cleared {document} for release.
cleared-release = A autorisé la publication : { $document }.
# Close brackets by acceptance, or amend the rules.
close-acceptance-amend-rules = Levez les crochets par acceptation, ou modifiez le règlement intérieur.
# Close all boundaries of this provision in one act.
close-all-boundaries-act = Réglez toutes ses limites en un seul acte.
# Close it at another place.
close-another-place = Retenez une autre place.
# to close brackets in {place}
close-brackets = la levée de crochets ({ $place })
# Close it first.
close-first = Clôturez-le d’abord.
# Close them first, or accept one alternative in each.
close-first-accept-alternative-each = Levez-les d’abord, ou acceptez une variante de chacun.
# Close only the outer bracket: the brackets inside it are set aside with its words.
close-outer-bracket-brackets-inside = Ne levez que les crochets extérieurs : ce qu’ils contiennent est écarté avec le libellé.
# Close it together with {others}.
close-together = Levez ces crochets en même temps que : { $others }.
# First close the question whether that provision stays in the text.
close-whether-provision-stands-first = Réglez d’abord la question du maintien de cette disposition.
# First close the question whether it stays in the text.
close-whether-stands-first = Réglez d’abord la question de son maintien.
# Closed {n} {n?bracket|brackets}: {what}.
closed-brackets = { $n ->
     [one] A levé les crochets de { $n } passage : { $what }.
    *[other] A levé les crochets de { $n } passages : { $what }.
}
# Closed {n} {n?bracket|brackets}, by the chair's finding: {what}.
closed-brackets-chair-s-finding = { $n ->
     [one] A levé les crochets de { $n } passage, sur constat de la présidence : { $what }.
    *[other] A levé les crochets de { $n } passages, sur constat de la présidence : { $what }.
}
# Closed {n} {n?bracket|brackets}, by silence: {what}.
closed-brackets-silence = { $n ->
     [one] A levé les crochets de { $n } passage, par approbation tacite : { $what }.
    *[other] A levé les crochets de { $n } passages, par approbation tacite : { $what }.
}
# Closed the round opened by act {of}.
closed-round-act-opened = A clos le cycle ouvert par l’acte { $of }.
# Comment only on what was shown.
comment-what-shown = Formulez des observations sur ce qui a été montré.
# Comment only on what your side was shown.
comment-what-side-shown = Formulez des observations sur ce qui a été montré à votre partie.
# Commented on the consultation of act {of}.
commented-consultation-act = A formulé une observation sur la consultation de l’acte { $of }.
# a common description
common-description = appréciation commune
# {first} and {last}
conditions-and = { $first } et { $last }
# {more} more {more?point closes|points close} as it accepted
conditions-more = { $more ->
     [one] { $more } autre point se règle comme elle l’a accepté
    *[other] { $more } autres points se règlent comme elle l’a accepté
}
# The consent of {party} to {at} (act {act}) lapses.
consent-lapsed-with-departure = Le consentement de { $party } à { $at } (acte { $act }) devient caduc.
# The consent of {party} in act {act} lapsed: act {by} changed the words.
consent-of-party-lapsed = Le consentement de { $party } (acte { $act }) est devenu caduc : l’acte { $by } a modifié le libellé.
# Consent to the sentences of {name}, or redraft them.
consent-sentences-redraft = Consentir aux phrases, ou les rédiger de nouveau : { $name }.
# Consent to show it
consent-show = Consentement à ce que cela soit montré
# Consented to sentences of the statement in act {of}.
consented-sentences-statement-act = A consenti à des phrases de la déclaration de l’acte { $of }.
# Consultation
consultation = Consultation visée
# A consultation can name only partners or observers of the talks.
consultation-names-partners-observers-talks = Une consultation désigne des partenaires ou des observateurs des négociations.
# is consulted but does not consent
consulted = est consulté sans avoir à consentir
# Consulted by act {act}: you may comment. A comment is never a position.
consulted-act-comment-welcome-never-position = Consultation par l’acte { $act } : une observation est la bienvenue et ne constitue jamais une position.
# Consulted partners about {place}.
consulted-partners = A consulté des partenaires : { $place }.
# {here} {name} contains “{words}”
contains-now = { $here } { $name } : on y lit « { $words } »
# The content opened is not the content that was sealed: the hashes differ.
content-opened-not-content-sealed = Ce qui est ouvert n’est pas ce qui avait été scellé : les empreintes diffèrent.
# Copy it again from its source, in full.
copy-key-again = Copiez-la de nouveau depuis sa source, en entier.
# to correct {place}
correct = des corrections ({ $place })
# Correct this, and open the talks again.
correct-open-talks-again = Corrigez ce point et ouvrez de nouveau les négociations.
# Correct the rules of procedure.
correct-rules-procedure = Corrigez le règlement intérieur.
# Correct it and sign again.
correct-sign-again = Corrigez-le et signez de nouveau.
# {provision} is corrected more than once, or its words do not change.
corrected-more-once-words-not = Corrigé plus d’une fois, ou libellé inchangé : { $provision }.
# The corrections in act {act} can be declared made.
corrections-act-can-declared = Les corrections de l’acte { $act } peuvent être déclarées faites.
# Count items from 0.
count-items-0 = Comptez les éléments à partir de 0.
# Count sentences from 0.
count-sentences-0 = Comptez les phrases à partir de 0.
# Create a new key.
create-new-key = Créez une nouvelle clé.
# The credential of the keeper, {keeper}, is not listed.
credential-keeper-not-listed = Le dépositaire { $keeper } ne figure pas parmi les accréditations.
# Credential of the keeper of the record
credential-keeper-record = Accréditation du dépositaire du registre
# {name} keeps the record.
credential-keeps-record = { $name } tient le registre.
# Credential
credential-label = Accréditation
# The credential {credential} does not allow acts of the kind “{kind}”.
credential-not-allow-acts-kind = { $credential } n’a pas le pouvoir requis : { $kind }.
# Credentials of those parties
credentials-parties = Accréditations de ces parties
# Credentials of that party
credentials-party = Accréditations de cette partie
# Date to accept
date = Date à accepter
# Date and time
date-time = Date et heure
# a deadline
deadline-option = échéance
# Decide on {name}.
decide = Décision à prendre : { $name }.
# Only {who} can decide this; {credential} cannot.
decide-cannot = La décision est réservée ({ $who }) ; { $credential } n’a pas cette qualité.
# Decided on {what}; a later decision replaces this one.
decided-later-decision-replaces-one = A pris une décision, remplacée depuis par une autre : { $what }.
# Decision
decision-label = Décision
# Declare it closed after that.
declare = Déclarez-la close à ce moment-là.
# Declare it closed after that, when the keeper has stated a later time.
declare-after-keeper-states-time = Déclarez l’adoption après ce moment, quand le dépositaire aura indiqué une heure plus tardive.
# to declare closed what act {of} put
declare-what-act-put = la déclaration de clôture de ce que l’acte { $of } a soumis
# Declared the editorial corrections in act {of} made.
declared-editorial-corrections-act-made = A déclaré faites les corrections rédactionnelles de l’acte { $of }.
# Declared closed what act {of} put; no bracket closed.
declared-what-act-put-nothing-closed = A déclaré clos ce que l’acte { $of } a soumis ; aucun crochet n’a été levé.
# a delegate
delegate = un délégué
# Only delegates who have signed in can see this.
delegates-signed = Cette page est réservée aux délégués connectés.
# Delegations that must witness the time before silence can count as consent
delegations-witness-time-before-silence-ends = Délégations qui attestent l’heure avant la fin d’un silence
# to delete {name}
delete = la suppression ({ $name })
# Delete points
delete-points = Supprimer des points
# {here} {name} is deleted, and with it “{words}”
deleted = { $here } { $name } : supprimé, et avec lui « { $words } »
# Deleted by consent, by act {act}.
deleted-consent-act = Supprimé d’un commun accord, par l’acte { $act }.
# {name} would be deleted, and with it “{words}”
deleted-name = { $name } : suppression, et avec elle celle de « { $words } »
# “{old}” deleted
deleted-old = « { $old } » est supprimé
# Detached the content of act {of}.
detached-content-act = A supprimé le contenu de l’acte { $of }.
# Divide it into files of one text each.
divide-files-one-text-each = Divisez-le en fichiers d’un seul texte chacun.
# Divide it into several.
divide-into-several = Divisez en plusieurs.
# division
division = division
# Document or question
document-question = Document ou question
# {party} does not take part in the talks.
does-not-take-part-talks = { $party } ne participe pas aux négociations.
# draft {number} of {text}
draft = projet { $number } du texte { $text }
# draft {number} could not be read: {why}
draft-could-not-read = le projet { $number } ne peut être lu : { $why }
# Draft {number} of {text} has {what}. Nothing in dispute or reserved in it is agreed.
draft-has-what-is-open = Le projet { $number } du texte { $text } comporte { $what }. Rien de ce qui y est contesté ou réservé n’est convenu.
# Draft {number} was issued with {n} open {n?bracket|brackets}: {open}.
draft-issued-open-brackets-named = { $n ->
     [one] Le projet { $number } a été établi avec { $n } passage entre crochets : { $open }.
    *[other] Le projet { $number } a été établi avec { $n } passages entre crochets : { $open }.
}
# Draft
draft-label = Projet
# draft {number} does not exist
draft-not-exist = il n’y a pas de projet { $number }
# draft {number} was not released
draft-not-released = le projet { $number } n’a pas été publié
# Draft or statement
draft-statement = Projet ou déclaration
# Draft {number} of the text ({text}) was issued: {provisions}, {brackets}.
draft-text-issued = Le projet { $number } du texte ({ $text }) a été établi : { $provisions }, { $brackets }.
# draft {number} of {text}, with {what}
draft-unsettled = projet { $number } du texte { $text }, avec { $what }
# Drafted a joint statement.
drafted-joint-statement = A rédigé une déclaration commune.
# Due date of the report
due-date-report = Date à laquelle le rapport est attendu
# {at} is earlier than the time already stated.
earlier-stated = L’heure indiquée ({ $at }) est antérieure à celle du registre.
# {by}: {says}
echo-by = { $by } : { $says }
# {by}, for {party}: {says}
echo-by-for = { $by }, pour { $party } : { $says }
# {labels} {n?closes|close}.
echo-close = { $n ->
     [one] { $labels } se ferme.
    *[other] { $labels } se ferment.
}
# The text of act {source} is the base of {name}: {all} {all?provision|provisions}.
echo-first-base = { $all ->
     [one] Le texte de l’acte { $source } est la base de { $name } : { $all } disposition.
    *[other] Le texte de l’acte { $source } est la base de { $name } : { $all } dispositions.
}
# The earlier proposal in act {act} gives way: {names}.
echo-gives-way = La proposition antérieure de l’acte { $act } est remplacée : { $names }.
# {n} brackets close.
echo-many-close = { $n } crochets se ferment.
# {n} brackets open.
echo-many-open = { $n } crochets s’ouvrent.
# {n} provisions of the text change.
echo-many-provisions = { $n } dispositions du texte changent.
# New in the text, {name}: “{words}”
echo-new = Nouveau dans le texte, { $name } : « { $words } »
# No longer in the text: {name}.
echo-no-longer = N’est plus dans le texte : { $name }.
# Now {name} reads: “{words}”
echo-now-reads = { $name } se lit désormais : « { $words } »
# {open} open {open?bracket|brackets} of the old base {open?ends|end}.
echo-old-brackets = { $open ->
     [one] { $open } crochet ouvert de l’ancienne base prend fin.
    *[other] { $open } crochets ouverts de l’ancienne base prennent fin.
}
# {label} opens in {name}.
echo-opens = { $label } s’ouvre dans { $name }.
# The text of act {source} takes the place of the base of {name}: of {all} {all?provision|provisions}, {kept} read as before.
echo-other-base = { $all ->
     [one] Le texte de l’acte { $source } prend la place de la base de { $name } : sur { $all } disposition, { $kept } est inchangée.
    *[other] Le texte de l’acte { $source } prend la place de la base de { $name } : sur { $all } dispositions, { $kept } sont inchangées.
}
# {heading}: {said}
echo-words = { $heading } : { $said }
# {heading} ({on}): {said}
echo-words-on = { $heading } ({ $on }) : { $said }
# Edit the current base and submit it again.
edit-current-base-submit-again = Modifiez-la en l’état, et remettez-la de nouveau.
# Edit it, save it and propose again.
edit-save-propose-again = Modifiez-le, enregistrez-le, et proposez de nouveau.
# Edition of the base to which the changes apply
edition-base-changes-apply = Édition de la base à laquelle s’appliquent les modifications
# {n} editorial {n?correction|corrections} by act {act}: an objection turns one into a proposal.
editorial-correction-act-objection-turns = { $n ->
     [one] { $n } correction rédactionnelle par l’acte { $act } : une objection en fait une proposition.
    *[other] { $n } corrections rédactionnelles par l’acte { $act } : une objection en fait une proposition.
}
# Entrust the offer to a credential of these talks.
entrust-offer-credential-talks = Confiez l’offre à une accréditation des négociations.
# the entry of {credential} in this file was altered, or comes from another version
entry-file-altered-comes-another = ce que ce fichier conserve de { $credential } a été altéré, ou provient d’une autre version
# every party
every-party = toutes les parties
# exactly one bracket must be named
exactly-one-bracket-named = plus d’un passage entre crochets est désigné, ou aucun
# These exist: {names}.
exist = Il y a : { $names }.
# an expert or a delegate
expert-delegate = un expert ou un délégué
# a fact
fact = fait
# a fact proved by acts of the record
fact-proved-acts-record = un fait, reposant sur des actes
# The fact is based on act {act}, which is void.
fact-rests-act-void = Un fait repose sur l’acte { $act }, qui est nul.
# A fact must be based on acts of the record, but none is named.
fact-rests-acts-record-none-named = Un fait repose sur des actes du registre : aucun n’est désigné.
# this field belongs to a sentence of the kind {kind}
field-belongs-sentence-kind = cela est dit d’une phrase du type { $kind }
# The field “{name}” is empty.
field-empty = Le champ « { $name } » est vide.
# Its fields are: {all}.
fields = Ses champs sont : { $all }.
# the file's container (zip) cannot be read: {what}
file-container = le conteneur (zip) du fichier est illisible : { $what }
# the text contains the control character {character}
file-control = le texte contient le caractère de commande { $character }
# byte {offset} of the file is half a UTF-16 character
file-half-utf16 = à l’octet { $offset } du fichier, il n’y a que la moitié d’un caractère UTF-16
# The file that you uploaded is no longer kept.
file-handed-not-kept-any-more = Le fichier que vous avez remis n’est plus conservé.
# File at least one.
file-least = Versez-en au moins un.
# the file is protected by a password
file-locked = le fichier est protégé par un mot de passe
# the file's root element is `{root}`, not `akomaNtoso`
file-not-akn = l’élément racine du fichier est `{ $root }`, et non `akomaNtoso`
# the file is not a Word document: {what}
file-not-docx = le fichier n’est pas un document Word : { $what }
# the file is not an OpenDocument text: {what}
file-not-odt = le fichier n’est pas un texte OpenDocument : { $what }
# the file is {what}, not a text
file-not-text = le fichier n’est pas un texte, mais ceci : { $what }
# byte {offset} of the file ({byte}) is not UTF-8
file-not-utf8 = l’octet { $offset } du fichier ({ $byte }) n’est pas en UTF-8
# this part of the file cannot be read: {what}
file-part = cette partie du fichier est illisible : { $what }
# both a file and a text are given for one field
file-text-handed-thing = un fichier et un texte sont remis pour une même chose
# the file has {size} bytes, more than the {cap} that are read
file-too-large = le fichier compte { $size } octets ; on n’en lit pas plus de { $cap }
# the XML cannot be read: {what}
file-xml = le XML est illisible : { $what }
# Filed papers.
filed-papers = A versé des documents au dossier.
# Filed papers: {what}.
filed-papers-what = A versé des documents au dossier : { $what }.
# Filed papers of {whose}: {what}.
filed-papers-whose = A versé au dossier des documents de { $whose } : { $what }.
# Findings
findings-label = Conclusions du groupe
# The first act of a record must open the talks.
first-act-record-opens-talks = Le premier acte d’un registre ouvre les négociations.
# First meet the conditions on which they accepted.
first-meet-conditions-accepted = Réunissez les conditions dont ils l’ont fait dépendre.
# the first part of {id} must keep its identity, and the other parts must have new ones
first-part-keeps-identity-others-new = la première partie de { $id } garde son identité, et les autres en ont une nouvelle
# {id} would follow a provision that it contains
follow-provision-contains = { $id } suivrait ce qu’il contient
# for {noun}
for = la prise d’effet d’{ $noun }
# The form could not be read.
form-could-not-read = Le formulaire ne peut être lu.
# The form could not be read: it is incomplete.
form-could-not-read-incomplete = Le formulaire n’a pas pu être lu : il est incomplet.
# the form was not sent from a page of this room, or the page was opened before you signed in
form-not-sent-page-room = le formulaire ne vient pas d’une page de cette salle, ou vient d’une page ouverte avant votre connexion
# This form was sent from another site.
form-sent-another-site = Ce formulaire a été envoyé depuis un autre site.
# Format {form} does not exist.
format-not-exist = Il n’y a pas de format { $form }.
# The opening act does not include a credential with the founder's key.
founder-s-key-not-among-credentials = La clé du fondateur n’est pas parmi les accréditations de l’acte d’ouverture.
# from {opened} to {closed}
from-to = du { $opened } au { $closed }
# general reservation
general = réserve générale
# Give one.
give = Indiquez un élément, et un seul.
# Give an Akoma Ntoso 3.0 document, or a text in another format.
give-akn = Donnez un document Akoma Ntoso 3.0, ou un texte dans un autre format.
# Give the credential another name, or give it a new key.
give-credential-another-name-give-new = Donnez à l’accréditation un autre nom, ou une nouvelle clé.
# Give a .docx file, or save the document as one.
give-docx = Donnez un fichier .docx, ou enregistrez le document sous cette forme.
# Give each part separately.
give-each-part-own = Donnez chaque partie séparément.
# Give each provision the identity of the provision that it renders.
give-each-provision-identity-renders = Donnez à chaque disposition l’identité de celle qu’elle rend.
# Give an Ed25519 key: ed25519: and 64 lower-case hex digits.
give-ed25519-key = Donnez une clé Ed25519 : ed25519: et 64 chiffres hexadécimaux en minuscules.
# Give the edition; the base is at {edition}.
give-edition-base = Indiquez l’édition ; la base en est à l’édition { $edition }.
# Give {name} a new key with the new link; the old key can then no longer sign.
give-fresh-key-new-link-old = Avec le nouveau lien, donnez une nouvelle clé à { $name } ; l’ancienne ne signera plus.
# Replace its key instead, if another person must not sign with it.
give-keeper-new-key-instead = Remplacez plutôt sa clé, si une autre personne ne doit pas signer avec elle.
# Give at least one.
give-least = Donnez-en au moins une.
# Give an .odt file of a text, or save its text as .docx or .odt.
give-odt = Donnez un fichier .odt qui contient un texte, ou enregistrez son texte en .docx ou en .odt.
# Give only one of the two.
give-one-two = Donnez l’un ou l’autre.
# Give the place and the parties when the round begins.
give-place-parties-when-round = Indiquez le lieu et les participants à l’ouverture du cycle.
# Give it a title.
give-title = Donnez-lui un titre.
# Give the words.
give-words = Donnez le libellé.
# Go back, fill it in and send the form again.
go-back-fill-send-again = Revenez en arrière, remplissez-le, et renvoyez le formulaire.
# Go back to Home and open it from there.
go-back-home-open = Revenez à l’accueil, et ouvrez-le à partir de là.
# Go back and type the same password twice.
go-back-type-same-twice = Revenez en arrière, et saisissez deux fois le même.
# Give a file, or the text itself.
hand-file-text-itself = Remettez un fichier, ou le texte lui-même.
# The hash given is not the hash of act {act}, which is {is}.
hash-named-not-act = L’empreinte indiquée n’est pas celle de l’acte { $act }, qui est { $is }.
# the head of a delegation
head-delegation = un chef de délégation
# A head of delegation can accredit only for that delegation.
head-delegation-accredits-own-delegation = Un chef de délégation accrédite pour sa propre délégation.
# only the head of the delegation can admit people; {name} is not the head
head-delegation-admit-people-not = les admissions relèvent du chef de la délégation ; { $name } ne l’est pas
# Heading printed above the text
heading-printed-above-text = Mention imprimée en tête
# a point that is not shown to you closes as it wishes
hidden-point-closes = un point qui ne vous est pas montré se règle comme elle le souhaite
# the holder of the pen
holder-pen = le détenteur de la plume
# Only the holder of the pen can sign acts of the kind “{kind}”: that is {holder}.
holder-pen-sign-acts-kind = Cet acte (« { $kind } ») revient à qui tient la plume, soit { $holder }.
# Holder of the pen: joint, chair:CODE or party:CODE
holds-pen-joint-chair-code-party = Détenteur de la plume : joint, chair:CODE ou party:CODE
# {party} holds the pen or keeps the record.
holds-pen-keeps-record = { $party } tient la plume ou le registre.
# How the delegations together describe the talks: all consent to each word.
how-delegations-together-describe-talks-all = Appréciation commune des négociations par les délégations : tous consentent à chaque mot.
# Alternative with which each bracket would close
how-each-bracket-would-close = Variante avec laquelle seraient levés les crochets
# if act {act} takes effect,
if-act-takes-effect = si l’acte { $act } prend effet,
# if the corrections of act {act} are made,
if-corrections-are-made = si les corrections de l’acte { $act } sont faites,
# if the text of act {act} becomes the base,
if-text-becomes-base = si le texte de l’acte { $act } devient la base,
# in {name}, {reads}
in = { $name }, { $reads }
# in the base,
in-base = dans la base,
# in draft {number},
in-draft = dans le projet { $number },
# in what act {act} tabled,
in-what-act-tabled = dans ce que l’acte { $act } a présenté,
# Initial {name}: all consent to it.
initial-all-consent = À parapher, tous y consentant : { $name }.
# Initial {name}, or give the reason why not.
initial-say-why-not = À parapher, ou dire pourquoi non : { $name }.
# Initialled {document}.
initialled-document = A paraphé : { $document }.
# Insert points after these
insert-points-after = Insérer des points après ceux-ci
# Insert them one by one, or propose an edited file.
insert-propose-edited-file = Insérez-les un par un, ou proposez un fichier modifié.
# to issue a draft of {place}
issue-draft = l’établissement d’un projet ({ $place })
# Issued a draft of {place}.
issued-draft = A établi un projet : { $place }.
# Issued draft {number} of {text} with {n} open {n?bracket|brackets}.
issued-draft-open-brackets = { $n ->
     [one] A établi le projet { $number } du texte { $text }, avec { $n } passage entre crochets.
    *[other] A établi le projet { $number } du texte { $text }, avec { $n } passages entre crochets.
}
# Issued draft {number} of {text} with {what}.
issued-draft-unsettled = A établi le projet { $number } du texte { $text }, avec { $what }.
# item
item = alinéa
# {value} is an item of act {of}, not of act {act}
item-act-not-act = { $value } est un élément de l’acte { $of }, non de l’acte { $act }
# Items to which you object (if none is named: all)
items-all-where-none-named = Éléments visés par l’objection (si aucun n’est désigné : tous)
# items are counted from 1
items-counted-1 = les éléments se comptent à partir de 1
# Items (if none is named: all)
items-none-named-all = Éléments (si aucun n’est désigné : tous)
# Join an act that is awaiting heads of delegation, or a proposal that asks your party to co-sponsor.
join-act-waits-heads-delegation-proposal = Associez-vous à un acte qui attend des chefs de délégation, ou à une proposition qui invite votre partie à s’en porter coauteur.
# Join only on behalf of your own party.
join-name-own-party = Associez-vous au nom de votre propre partie.
# Join the principle first.
join-principle-first = Associez-vous d’abord au principe.
# Joined act {of}.
joined-act = S’est associé à l’acte { $of }.
# {party} has already joined act {act}.
joined-act-already = { $party } s’est déjà associé à l’acte { $act }.
# Joined the principle of act {of}.
joined-principle-act = S’est associé au principe de l’acte { $of }.
# {party} has already joined the principle.
joined-principle-already = { $party } s’est déjà associé au principe.
# Joint statement: {title}
joint-statement = Déclaration commune : { $title }
# the joint statement in act {act}
joint-statement-act = déclaration commune de l’acte { $act }
# Keep brackets as characters
keep-brackets-as-characters = Garder les crochets comme caractères
# Keep the numbers and order of the base; leave out what is not yet translated.
keep-numbers-order-base-leave-out = Gardez les numéros et l’ordre de la base ; omettez ce qui n’est pas encore traduit.
# Keep it sealed until then.
keep-sealed-until = Gardez-la scellée jusque-là.
# Keep a copy of what you wrote, tell the person who runs this room, and send it again later.
keep-what-wrote-tell-whoever-runs = Gardez ce que vous avez écrit, avertissez la personne qui tient cette salle, puis envoyez-le de nouveau.
# {name} keeps the record, and does not prove that it holds the new key.
keeper-must-prove-new-key = { $name } tient le registre et ne prouve pas qu’il détient la nouvelle clé.
# The keeper signs a checkpoint with `paraph pouch export`, or when the room closes.
keeper-signs-paraph-pouch-export-when = Le dépositaire en signe un avec `paraph pouch export`, ou à la fermeture de la salle.
# Only {keeper}, who keeps the record, can state its time; {credential} cannot.
keeps-record-state-time-cannot = { $keeper } tient le registre et en indique l’heure ; { $credential } n’a pas cette qualité.
# {here} {name} keeps “{words}” and gets the words “{new}”
keeps-with-new-words = { $here } { $name } garde « { $words } » et reçoit les mots « { $new } »
# {here} {name} keeps “{words}” and loses the words “{old}”
keeps-without-words = { $here } { $name } garde « { $words } » et perd les mots « { $old } »
# the key {what}
key-as-written-cannot-be-used = la clé { $what }
# This key belongs, or has belonged, to another credential.
key-belongs-belonged-another-credential = Cette clé signe, ou a signé, pour une autre accréditation.
# The key of {name} cannot be used: it {what}.
key-cannot-be-used = La clé de { $name } ne peut pas servir : elle { $what }.
# has letters in upper case
key-in-upper-case = contient des majuscules
# {name}, or its key, is listed twice.
key-listed-twice = { $name } ou sa clé figure deux fois.
# does not name an algorithm
key-names-no-algorithm = n’indique pas d’algorithme
# is not the canonical encoding of its point
key-not-canonical = n’est pas l’encodage canonique de son point
# is a key of low order, for which anyone can sign
key-of-low-order = est une clé d’ordre faible, pour laquelle n’importe qui peut signer
# is of an algorithm that Paraph does not know
key-of-unknown-algorithm = relève d’un algorithme que Paraph ne connaît pas
# does not have 64 hex digits after ed25519:
key-of-wrong-length = n’a pas 64 chiffres hexadécimaux après ed25519:
# is not a point of the curve
key-off-curve = n’est pas un point de la courbe
# The key that signed this act does not belong to a current credential of these talks.
key-signed-act-not-talks-know = La clé qui a signé cet acte n’est pas connue actuellement dans ces négociations.
# the key in use here is not the key of {credential}
key-use-here-not-key = la clé disponible n’est pas celle de { $credential }
# has a character that is not a hex digit
key-with-wrong-digit = contient un caractère qui n’est pas un chiffre hexadécimal
# Kind of reservation
kind = Nature de la réserve
# a 7-Zip archive
kind-7z = une archive 7-Zip
# Kind of date
kind-date = Nature de la date
# a Word or other Office file (DOCX)
kind-docx = un fichier Word ou un autre fichier Office (DOCX)
# a gzip archive
kind-gzip = une archive gzip
# a JPEG image
kind-jpeg = une image JPEG
# an OpenDocument file
kind-odf = un fichier OpenDocument
# point
kind-of-provision-point = point
# an old Word, Excel or PowerPoint file
kind-office-old = un ancien fichier Word, Excel ou PowerPoint
# a PDF file
kind-pdf = un fichier PDF
# a PNG image
kind-png = une image PNG
# an RTF file
kind-rtf = un fichier RTF
# Kind of sentence
kind-sentence = Type de phrase
# UTF-32 text
kind-utf32 = du texte en UTF-32
# an xz archive
kind-xz = une archive xz
# a ZIP archive
kind-zip = une archive ZIP
# {label} ({place})
label-and-place = { $label } ({ $place })
# {label} became {now} with act {act}
label-became = { $label } est devenu { $now } par l’acte { $act }
# {label} closed with act {act}
label-closed = { $label } a été clos par l’acte { $act }
# {label} ({place})
label-in-place = { $label } ({ $place })
# Language
language = Langue
# The languages of these talks are {known}; the first is that of consent.
languages-of-talks = Les langues de ces négociations sont { $known } ; la première est celle du consentement.
# Languages of the texts, starting with the language of consent
languages-texts-consent-first = Langues des textes, en commençant par celle du consentement
# It lapsed with a recall.
lapsed-with-a-recall = Caduc à la suite d’un retrait d’accréditation.
# It lapsed: act {by} recalled {credential} as of act {as_of}.
lapsed-with-recall = Caduc : l’acte { $by } a retiré l’accréditation { $credential } à compter de l’acte { $as-of }.
# Number of its last act that is still yours, if later ones are not
last-act-that-is-owned = Numéro de son dernier acte que vous faites encore vôtre, si les suivants ne le sont pas
# Was the last to join act {waiting}, which took effect. {did}
last-join-act-took-effect = S’est associé en dernier à l’acte { $waiting }, qui a pris effet. { $did }
# leads and binds the delegation
leads-binds-delegation = dirige et engage la délégation
# Minimum length of a silence procedure, in hours; 0 if there is none
least-length-silence-procedure-hours-0 = Durée minimale d’une procédure d’approbation tacite, en heures ; 0 pour aucune procédure
# Minimum notice of a meeting, in hours
least-notice-meeting-hours = Préavis minimal d’une réunion, en heures
# Minimum time between putting words to the room and declaring them closed, in minutes; if empty, that of a silence procedure
least-time-put-declare-minutes = Délai minimal entre la soumission à la salle et la déclaration, en minutes ; si vide, celui d’une procédure d’approbation tacite
# Leave it out, or choose the kind {of}.
leave-out-answer-kind = Omettez-le, ou répondez { $of } pour le type.
# Left the talks.
left-talks = A quitté les négociations.
# Ask a holder of another credential of {party} to sign it.
let-another-credential-sign = Qu’une autre accréditation de { $party } le signe.
# Ask the chair to put the wording to the room and declare it closed.
let-chair-put-wording-declare = Que la présidence soumette le libellé aux délégations et le déclare.
# Ask the head of your delegation to accredit it.
let-head-delegation-accredit = Que le chef de votre délégation l’accrédite.
# First have the heads of delegation give this role to another party.
let-heads-give-another-first = Que les chefs de délégation les confient d’abord à une autre.
# Ask the keeper to state the time, and delegations to witness it.
let-keeper-state-time-delegations-witness = Que le dépositaire indique l’heure et que des délégations l’attestent.
# Ask {party} to lift its request, or propose to bring the point back.
let-lift-bring-point-back-proposal = Que { $party } lève sa demande, ou rétablissez le point par une proposition.
# Have the parties accept it, and the holder of the pen close it.
let-parties-accept-pen-close = Que les parties acceptent, et que qui tient la plume lève les crochets.
# to let a party accede
let-party-accede = l’adhésion d’une partie
# Ask a party to take back its acceptance of one of them.
let-party-take-back-acceptance = Qu’une partie retire son acceptation de l’une d’elles.
# Set a submitted text as the base first.
let-submitted-text-set-base-first = Qu’un texte remis soit d’abord pris pour base.
# Ask it to table the paper itself, or to withdraw what it tabled.
let-table-paper-itself-withdraw-what = Qu’elle dépose elle-même son document, ou retire ce qu’elle a déposé.
# A delegation objects by an act of its own, before that time: to all of it or to some items, and it may give a reason. An item to which nobody objects closes.
letter-how-to-object = Une délégation fait objection par un acte qui lui est propre, avant cette date : à l’ensemble ou à certains éléments, et elle peut en donner le motif. Un élément auquel personne n’a fait objection est réglé.
# A delegation that has not objected by {until} has consented to {n} {n?wording|wordings} above.
letter-silence-is-consent = { $n ->
     [one] Une délégation qui n’a pas fait objection avant le { $until } a consenti au { $n } libellé ci-dessus.
    *[other] Une délégation qui n’a pas fait objection avant le { $until } a consenti aux { $n } libellés ci-dessus.
}
# ({letter}) of {label} was withdrawn with act {act}
letter-withdrawn = ({ $letter }) de { $label } a été retiré par l’acte { $act }
# Level of agreement
level-agreement = Degré d’accord
# Lifted its reservation or request in act {of}.
lifted-reservation-request-act = A levé la réserve ou la demande de l’acte { $of }.
# {name}, line {line}: {why}
line = { $name }, ligne { $line } : { $why }
# This link can no longer be used. Ask the head of your delegation for a new one.
link-no-longer-used-ask = Nul ne peut entrer par ce moyen. Que le chef de la délégation crée un nouveau lien.
# this link is not valid: it was used, has expired, or was withdrawn
link-not-valid-used-expired = ce lien n’ouvre pas : il a été utilisé, a expiré, ou a été retiré
# List each credential once.
list-each-once = Nommez chaque accréditation une seule fois.
# Look at the current text.
look-current-text = Examinez l’état actuel du texte.
# Look at the current text, and issue the draft from that.
look-current-text-issue-draft = Examinez l’état actuel du texte, et établissez le projet sur cette base.
# Look at the current text and propose again.
look-current-text-propose-again = Examinez l’état actuel du texte, et proposez de nouveau.
# Look at the provision as it is now, and name an alternative that is on the table.
look-provision-stands-name-alternative-table = Examinez la disposition en l’état, et désignez une variante qui est sur la table.
# Look in the record.
look-record = Voyez le registre.
# Look at the table of brackets.
look-table-brackets = Voyez le tableau des crochets.
# Look whether what you sent was done. If not, send it again. If it fails again, tell the person who runs this room.
look-whether-done-try-again = Vérifiez si votre envoi a été pris en compte. Sinon, renvoyez-le ; en cas de nouvel échec, signalez-le à qui gère cette salle.
# Made a reservation on {place}.
made-reservation = A formulé une réserve : { $place }.
# Made a sealed offer.
made-sealed-offer = A fait une offre scellée.
# Made the text of act {of} the base.
made-text-act-base = A pris pour base le texte remis par l’acte { $of }.
# Do not use it: ask its holder to make a new key.
make-another-key = Ne l’utilisez pas : demandez à son détenteur de créer une nouvelle clé.
# to make the text of act {of} the base
make-text-act-base = que le texte de l’acte { $of } soit pris pour base
# makes decisions in the capital
makes-decisions-capital = décide dans la capitale
# The mandate ended on {until}.
mandate-ended = Le mandat a pris fin le { $until }.
# The mandate requires instructions before you agree to {name}.
mandate-requires-instructions-before-you = Le mandat exige des instructions avant tout engagement : { $name }.
# Credentials that may read them
may-read = Accréditations autorisées à le lire
# a meeting
meeting-option = réunion
# Members of the team
members-team = Membres du groupe
# Correct the list and sign again.
mend-list-sign-again = Corrigez la liste et signez-la de nouveau.
# Correct the report and sign again.
mend-report-sign-again = Corrigez le rapport et signez-le de nouveau.
# Correct the statement and sign again.
mend-statement-sign-again = Corrigez la déclaration et signez-la de nouveau.
# to merge {name}
merge = une fusion ({ $name })
# Merge points
merge-points = Fusionner des points
# a merger needs words and at least two different provisions
merger-needs-words-least-two = une fusion porte sur deux dispositions différentes ou plus, et a un libellé
# {who} met in {place} {when}.
met = Réunion { $when } ({ $place }) : { $who }.
# {some} and {more} more
more = { $some } et { $more } de plus
# more than one answer is given
more-answer-given = plus d’une réponse est donnée
# {rest} more
more-candidates = { $rest } autres
# {words} is more than one point
more-point = { $words } désigne plus d’un point
# more than one text has a draft {number}
more-text-draft = plus d’un texte a un projet { $number }
# more than one wording is given
more-wording-given = plus d’un libellé est donné
# to move {name}
move = un déplacement ({ $name })
# to move {name} to a place after {provision}
move-after = un déplacement ({ $name }, après : { $provision })
# Name one.
name = Précisez-le.
# Name one of them, for example 6.2=B.
name-6-2-b = Désignez-en un seul : 6.2=B.
# Name an acceptance of your own party.
name-acceptance-own-party = Désignez une acceptation de votre propre partie.
# Name the act by which the chair put it to the room.
name-act-chair-put = Désignez l’acte par lequel la présidence l’a soumis.
# Name the act that closed the bracket.
name-act-closed-bracket = Désignez l’acte qui a levé les crochets.
# Name an act that does.
name-act-does = Désignez l’acte qui le fait.
# Name the act that issued it.
name-act-issued = Désignez l’acte qui l’a établi.
# Name the act that issued or drafted it.
name-act-issued-drafted = Désignez l’acte qui l’a établi ou rédigé.
# Name the act by which the keeper stated the time.
name-act-keeper-stated = Désignez l’acte par lequel le dépositaire l’a indiquée.
# Name the act that opened the round.
name-act-opened-round = Désignez l’acte qui a ouvert le cycle.
# Name the act that sealed it.
name-act-sealed = Désignez l’acte qui l’a scellée.
# Name the act that sent the provisions.
name-act-sent-provisions = Désignez l’acte qui a renvoyé les dispositions.
# Name the act that set the date.
name-act-set-date = Désignez l’acte qui a fixé la date.
# Name the act that submitted it.
name-act-submitted = Désignez l’acte qui l’a remis.
# Name the act by which it was tabled.
name-act-tabled = Désignez l’acte par lequel elle a été déposée.
# Name at least one alternative.
name-alternative-least = Désignez au moins une variante.
# Name alternatives, or answer yes to close everything that has been accepted.
name-alternatives-answer-yes-all-accepted = Désignez des variantes, ou répondez oui pour tout ce qui a été accepté.
# Name the parties that attended.
name-attended = Désignez ceux qui ont participé.
# Name both.
name-both = Indiquez les deux.
# Name the bracket and the letter of the alternative, such as B7=b.
name-bracket-letter = Indiquez le crochet et la lettre de la variante, par exemple B7=b.
# Name the consultation.
name-consultation = Désignez la consultation.
# Name at least one credential.
name-credential-least = Désignez au moins une accréditation.
# Name only credentials of the acceding party.
name-credentials-acceding-party-alone = Ne désignez que des accréditations de la partie qui adhère.
# Name credentials of the talks.
name-credentials-talks = Désignez des accréditations des négociations.
# Name the current credentials of those who may read it.
name-current-credentials-read = Désignez les lecteurs par des accréditations en vigueur.
# Name each bracket once.
name-each-bracket-once = Désignez chacun une seule fois.
# Name each only once, either as accepted or as a condition.
name-each-once-accepted-condition = Désignez chacune une seule fois, comme acceptée ou comme condition.
# Include the founder's own credential.
name-founder-s-own-credential = Faites-y figurer l’accréditation du fondateur.
# Full name
name-full = Nom complet
# Name items of that act.
name-items-act-meant = Désignez des éléments de l’acte visé.
# Name the last act of the credential that your delegation still owns, or the act that gave it its key.
name-last-act-still-owned = Désignez le dernier acte de l’accréditation que votre délégation fait encore sien, ou l’acte qui lui a donné sa clé.
# Name at least one.
name-least = Désignez au moins un élément.
# Name at least one, and only partners or observers.
name-least-one-partners-observers = Désignez-en au moins un, et aucune partie.
# Name at least two.
name-least-two = Désignez-en deux ou plus.
# {name} looks like {other}.
name-looks-like-other = { $name } ressemble à { $other }.
# {name} has a meaning of its own in texts.
name-means-something = { $name } a déjà un sens dans les textes.
# {old}, now {new},
name-now-other-name = { $old }, désormais { $new },
# {name} of the current text
name-of-current-text = { $name } du texte actuel
# Name it {party}/ followed by an office, for example {party}/head.
name-office-head = Donnez-lui pour nom { $party }/ suivi d’une fonction : { $party }/head.
# Name one of: {texts}.
name-one = Désignez l’un de ceux-ci : { $texts }.
# Name other parties to the talks.
name-other-parties-talks = Désignez d’autres parties aux négociations.
# Name a credential that your delegation holds now.
name-own-delegation-holds-now = Désignez-en une que votre délégation détient actuellement.
# Name one that belongs to your own party.
name-own-party = Désignez-en une de votre propre partie.
# Name the parties that submitted it.
name-parties-submitted = Désignez les parties qui l’ont remis.
# Name a party that proposes something there, or `base`, or a bracket and a letter.
name-party-does-base-bracket-letter = Désignez une partie qui le fait, `base`, ou un passage entre crochets et une lettre.
# Name a party of the talks.
name-party-talks = Désignez une partie aux négociations.
# the name and password (or passkey or link) do not match
name-password-passkey-link-not = le nom et le mot de passe (ou la clé d’accès, ou le lien) ne concordent pas
# Give the place, or the round that ends.
name-place-round-ends = Indiquez le lieu, ou le cycle qui prend fin.
# Name points of the earlier draft that are still unaccounted for.
name-points-earlier-draft-still = Désignez des points dont nul n’a depuis précisé le sort.
# Name a proposal and provisions that your party sponsors now.
name-proposal-provisions-party-sponsors-now = Désignez une proposition, et des dispositions, dont votre partie est actuellement l’auteur.
# Name a provision of the base or a proposed one.
name-provision-base-proposed = Désignez une disposition de la base, ou une disposition proposée.
# Name provisions of the base.
name-provisions-base = Désignez des dispositions de la base.
# Name the referral.
name-referral = Désignez le renvoi.
# Name the sponsors
name-sponsors = Nommer les auteurs
# Names of sponsors
names-sponsors = Noms des auteurs
# Only those who negotiate can see this.
negotiate = Ceci est réservé à ceux qui négocient.
# negotiates and consents
negotiates-consents = négocie et consent
# {other} is neither yes nor no
neither-yes-nor-no = { $other } n’est ni oui ni non
# new {kind} {number}
new = { $kind } { $number } (texte nouveau)
# new {kind} beginning {begins}
new-beginning = { $kind } commençant par { $begins } (texte nouveau)
# new {name}
new-named = { $name } (texte nouveau)
# Insert points at the head of the text
new-points-head-text = Insérer des points en tête du texte
# a new provision
new-provision = une nouvelle disposition
# a new provision after {provision}
new-provision-after = une nouvelle disposition (après : { $provision })
# New public key
new-public-key = Nouvelle clé publique
# no
no = non
# No action is needed.
no-action-needed = Vous n’avez rien à faire.
# No action is needed: the acceptance is still in force.
no-action-needed-acceptance-still = Rien n’est à faire : l’acceptation reste valable.
# No action is needed: the agreement is still in force.
no-action-needed-agreement-still = Rien n’est à faire : l’accord reste valable.
# No action is needed. To say it again, lift it first.
no-action-needed-say-again = Rien n’est à faire ; pour le redire, levez-le d’abord.
# No alternatives are accepted.
no-alternatives-accepted = Rien n’est accepté.
# No brackets are named.
no-bracket-named = Aucun passage entre crochets n’est désigné.
# The record has no signed checkpoint yet.
no-checkpoint-signed-yet = Aucun point de contrôle n’a encore été signé.
# No consultation has cleared it for you.
no-consultation-cleared-you = Aucune consultation ne l’a autorisé.
# No corrections are given.
no-corrections-given = Rien n’est corrigé.
# this delegation does not have a credential called {name}
no-credential-delegation-called = aucune accréditation de cette délégation ne s’appelle { $name }
# these talks do not have a credential called {credential}
no-credential-talks-called = aucune accréditation de ces négociations ne s’appelle { $credential }
# no credential of these talks has this key now
no-credential-talks-key-now = cette clé n’est celle d’aucune accréditation de ces négociations, ou ne l’est plus
# No languages are named.
no-language-named = Aucune langue n’est indiquée.
# {party} no longer has anything from act {act} on the table there.
no-longer-anything-act-table = { $party } n’a rien sur la table à cet endroit au titre de l’acte { $act }.
# no paper is given
no-paper-given = aucun document n’est remis
# No papers are included.
no-papers-included = Aucun document n’est versé au dossier.
# No parties would remain.
no-parties-remain = Il ne resterait personne.
# No principals are accredited.
no-principal-accredited = Aucun mandant n’est accrédité.
# No provisions are named.
no-provision-named = Aucune disposition n’est désignée.
# {party} has no stale proposal in act {act}.
no-stale-proposal-act = Rien de ce que { $party } a proposé par l’acte { $act } n’est à renouveler.
# text {text} does not have a base in these talks
no-text-base-talks = aucun texte { $text } n’a de base dans ces négociations
# no text is given
no-text-given = aucun texte n’est remis
# no words here
no-words-here = pas de texte ici
# {id} would have no words left; use a deletion instead
no-words-left-use-deletion = il ne reste aucun mot de { $id } ; la suppression est une autre modification
# It has not been said what became of {lost}, which the earlier draft contains.
nobody-said-what-became-earlier-draft = Nul n’a dit ce qu’il est advenu d’éléments du projet antérieur : { $lost }.
# None of the corrections in act {act} remains: each met an objection or its words have changed since.
none-corrections-act-remains-each = De ce que l’acte { $act } corrige, il ne reste rien : objections, ou modifications depuis lors.
# None of the parties negotiates.
none-parties-negotiates = Aucune partie ne négocie.
# none of the texts has a base yet
none-texts-base-yet = aucun texte n’a encore de base
# {name} does not belong to {code}.
not = { $name } n’appartient pas à { $code }.
# {party} has not agreed to the words of {id}.
not-agreed-words = { $party } n’est pas convenu du libellé de { $id }.
# {place} does not have an alternative of {side}
not-alternative = { $place } n’a pas de variante de { $side }
# {provision} is not in the base yet.
not-base-yet = { $provision } ne figure pas encore dans la base.
# {point} is not in the base yet
not-base-yet-clause = { $point } ne figure pas encore dans la base
# {name} does not belong to a party to these talks.
not-belong-party-talks = { $name } n’appartient à aucune partie aux négociations.
# {name} does not change the base
not-change-base = { $name } ne modifie rien de la base
# {here} {name} does not contain “{words}”
not-contain = { $here } { $name } : on n’y lit pas « { $words } »
# {party} does not have a credential {name}.
not-credential = { $party } n’a pas d’accréditation { $name }.
# {name} is not a credential: the office is missing
not-credential-office-missing = { $name } n’est pas une accréditation : la fonction manque
# {name} does not have a credential in these talks
not-credential-talks = { $name } n’a pas d’accréditation dans ces négociations
# {credential} is not a current credential.
not-current-credential = { $credential } n’est pas une accréditation en vigueur.
# {name} is not a current credential.
not-current-credential-name = { $name } n’est pas une accréditation en vigueur.
# {written} is not a date and time
not-date-time = { $written } n’est pas une date et heure
# {credential} does not belong to the delegation of {party}
not-delegation = { $credential } n’appartient pas à la délégation de { $party }
# {code} does not have a head of delegation.
not-head-delegation = { $code } n’a pas de chef de délégation.
# not inserted
not-inserted = non inséré
# {kind} is not a kind of provision
not-kind-provision = { $kind } n’est pas un type de disposition
# {other} is not a kind of sentence
not-kind-sentence = { $other } n’est pas un type de phrase
# {language} is not a language of these talks.
not-language-talks = { $language } n’est pas une langue de ces négociations.
# {credential} is not a member of the team {team}.
not-member-team = { $credential } n’est pas membre du groupe { $team }.
# {e} does not name an alternative
not-name-alternative = ce n’est pas une variante : { $e }
# {written} does not name an alternative
not-name-alternative-clause = { $written } ne désigne aucune variante
# {id} is not one of the provisions of the earlier draft that are unaccounted for.
not-one-provisions-earlier-draft = { $id } n’est pas parmi les dispositions du projet antérieur dont le sort reste à préciser.
# {name} is not a point of the last draft that is missing from the base
not-point-last-draft-missing = le dernier projet n’a pas de point { $name } que la base ait perdu
# {side} does not propose anything in point {place}
not-propose-anything-point = { $side } ne propose rien au point { $place }
# {id} was not referred to the team.
not-referred-team = { $id } n’a pas été renvoyé au groupe.
# {provision} does not render any provision of the base
not-render-any-provision-base = { $provision } ne rend aucune disposition de la base : rien ne figure à sa place
# {name} is not the short name of a party
not-short-name-of-new-party = { $name } n’est pas le nom abrégé d’une partie
# {named} is not the short name of a party
not-short-name-party = { $named } n’est pas le nom abrégé d’une partie
# {written} is not the short name of a party
not-short-name-party-written = { $written } n’est pas le nom abrégé d’une partie
# {id} was not shown to {party}.
not-shown = { $id } n’a pas été montré à { $party }.
# not shown
not-shown-option = non indiqués
# {id} is not split into at least two parts that have words
not-split-least-two-parts = { $id } ne se scinde pas en deux parties ou plus ayant un libellé
# {party} has not spoken on bracket {label} of {place}.
not-spoken-bracket = { $party } ne s’est pas exprimé sur les crochets { $label } ({ $place }).
# {code} does not take part in the talks.
not-take-part-talks = { $code } ne participe pas aux négociations.
# {name} is not UTF-8: {e}
not-utf-8 = { $name } n’est pas en UTF-8 : { $e }
# {id} is not a valid identity for a provision
not-valid-identity-provision = { $id } n’est pas l’identité d’une disposition
# {name} is not a valid name for a credential of {party}.
not-valid-name-credential = { $name } n’est pas le nom d’une accréditation de { $party }.
# {text} is not a valid name for a text.
not-valid-name-text = { $text } n’est pas un nom de texte.
# {written} is not a valid rule
not-valid-rule = { $written } n’est pas une règle de ce genre
# {part} of {whole} is not a valid share.
not-valid-share = { $part } sur { $whole } n’est pas une proportion.
# {written} is not a whole number
not-whole-number = { $written } n’est pas un nombre entier
# Noted a public remark.
noted-a-public-remark = A consigné des propos publics.
# Noted a public remark by {speaker} on {hour}.
noted-public-remark = A consigné des propos publics, { $speaker }, le { $hour }.
# Nothing that act {act} put to the room remains: each item met an objection or has changed since.
nothing-act-put-room-remains = De ce que l’acte { $act } a soumis, il ne reste rien : objections, ou modifications depuis lors.
# Nothing is agreed until everything is agreed
nothing-agreed-until-everything-agreed = Rien n’est convenu tant que tout n’est pas convenu
# Nothing was changed. Try again, or check the file of this record.
nothing-changed-try-again-check = Rien n’a été modifié. Réessayez, ou vérifiez le fichier de ce nœud.
# Nothing here may be shown to you.
nothing-here-may-see = Il n’y a rien ici que vous puissiez voir.
# Nothing was signed. To sign anyway, confirm in the form that you do it knowingly.
nothing-signed-sign-anyway-confirm = Rien n’a été signé. Pour signer malgré tout, indiquez dans le formulaire que vous le faites en connaissance de cause.
# Nothing was signed. Write the words without it, or confirm that you sign them knowingly.
nothing-signed-write-without-signs = Rien n’a été signé. Écrivez ces mots sans cela, ou confirmez que vous les signez en connaissance de cause.
# Number of the recommended option, counted from 1
number-recommended-option-counted = Numéro de l’issue recommandée, en comptant à partir de 1
# numbered {number}
numbered = numéro { $number }
# Objected to what act {of} put to the room or declared.
objected-what-act-put-declared = A fait objection à ce que l’acte { $of } soumet ou déclare.
# {name} of {text}
of = { $name } du texte { $text }
# Offer
offer = Offre
# The offer of act {act} is not entrusted to {credential}.
offer-act-not-entrusted = L’offre de l’acte { $act } n’est pas confiée à { $credential }.
# The offer lapsed unopened at {lapses}.
offer-lapsed-unopened = L’offre est devenue caduque sans avoir été lue, le { $lapses }.
# opened by act {opened}
offer-opened-by-act = ouverte par l’acte { $opened }
# The lapse date of the offer is already past.
offer-would-lapsed-already = L’offre serait déjà caduque.
# “{old}” unchanged
old-words-unchanged = « { $old } » est maintenu
# on {opened}
on = le { $opened }
# One of: {kinds}.
one-of = L’un de ceux-ci : { $kinds }.
# {name} is the only head of delegation of {party}.
only-head = { $name } est le seul chef de délégation de { $party }.
# Conditions: accept only if these close as stated
only-if-close = Conditions : n’accepter que si ces crochets sont levés comme indiqué
# Only these points
only-points = Uniquement ces points
# Only you see this. The act would breach your private paper: {says}
only-see-would-breach-private-paper = Vous seul voyez ceci. Votre document privé serait enfreint : { $says }
# Only the head of a delegation can do this.
only-the-head-of-a-delegation-can-do = Ceci est réservé au chef d’une délégation.
# {provision} still has open brackets.
open-brackets = Il reste des crochets : { $provision }.
# to open or close a round
open-close-round = l’ouverture ou la clôture d’un cycle
# Open other talks in a separate file.
open-other-talks-file-own = Ouvrez d’autres négociations dans un fichier distinct.
# Open the page again and repeat what you did. Nothing was changed.
open-page-again-repeat-what-did = Ouvrez de nouveau la page et recommencez ; rien n’a été modifié.
# Open a page of this room, and send the form from there.
open-page-room-send = Ouvrez la page de cette salle, et envoyez-le à partir de là.
# Open it with exactly the content that its author sealed.
open-very-content-author-sealed = Ouvrez-la avec le contenu même que son auteur a scellé.
# Opened the offer of act {of}.
opened-offer-act = A ouvert l’offre de l’acte { $of }.
# Opened a round in {place} on {hour}.
opened-round = A ouvert un cycle de négociations ({ $place }), le { $hour }.
# Opened the talks “{title}”.
opened-talks = A ouvert les négociations « { $title } ».
# opposes it
opposes = s’oppose
# option {n} does not exist
option-not-exist = il n’y a pas d’issue { $n }
# Title
option-title = Titre
# Options are counted from 1, in the order given.
options-counted-1-order-given = Les issues se comptent à partir de 1, dans l’ordre où elles sont données.
# Options
options-label = Issues possibles
# other words for {name}
other-words = un autre libellé ({ $name })
# It has been closed, or the words around it have changed: look at the text.
others-closed-words-around-changed-look = D’autres les ont levés, ou le libellé voisin a changé : voyez le texte.
# Others who may open it
others-open = Autres personnes pouvant l’ouvrir
# A paper was filed on your behalf by act {act}: read it, then join it or withdraw it.
paper-filed-act-look-join-withdraw = Un document a été versé au dossier en son nom par l’acte { $act } : examinez-le, puis associez-vous-y ou retirez-le.
# A paper must be filed for at least one party to the talks.
paper-filed-party-talks-more = Un document est versé au nom d’une ou de plusieurs parties aux négociations.
# The lapse date of the paper is already past.
paper-would-lapsed-already = Le document serait déjà caduc.
# Papers
papers = Documents
# paragraph
paragraph = paragraphe
# as part of the one before
part-one-before = dans le point précédent
# Ask these parties to co-sponsor
parties-asked-co-sponsor = Inviter ces parties à se porter coauteurs
# Parties may object until {until} by the time of the record, which is {now}.
parties-may-object-until = Les parties peuvent s’opposer jusqu’au { $until }, à l’heure du registre, qui est { $now }.
# Parties, partners and observers
parties-partners-observers = Parties, partenaires et observateurs
# Only a partner can comment; {party} is not a partner.
partner-comment-not-partner = Une observation émane d’un partenaire ; { $party } n’en est pas un.
# Partners and observers to consult
partners-observers-consult = Partenaires et observateurs à consulter
# A party acceded to the talks.
party-acceded-talks = Une partie a adhéré aux négociations.
# a party accepts {accepts}, {condition}
party-accepts-on-condition = une partie accepte { $accepts }, { $condition }
# a party accepts {name}, {condition}
party-accepts-point-provided = une partie accepte { $name }, { $condition }
# a party accepts, {condition}
party-accepts-provided = une partie accepte, { $condition }
# A party has asked to keep {provision} on the table.
party-asked-keep-table = Une partie a demandé le maintien de { $provision } sur la table.
# PARTY/OFFICE
party-office = PARTIE/FONCTION
# a party's own words
party-s-own-words = les mots d’une partie
# Only a party to the talks can sign acts of the kind “{kind}”; {party} is not a party.
party-talks-sign-acts-kind = Cet acte (« { $kind } ») est réservé aux parties aux négociations ; { $party } n’en est pas une.
# Party whose words they are
party-whose-words = Partie dont ce sont les mots
# this passkey cannot open a signing key: its device or browser does not support secrets (the PRF extension)
passkey-cannot-open-signing-key = cette clé d’accès n’ouvre pas de clé de signature : l’appareil ou le navigateur ne fournit pas de secret (extension PRF)
# the passkey was not accepted: {why}
passkey-not-accepted = la clé d’accès n’a pas été acceptée : { $why }
# The passphrase does not open the private paper.
passphrase-does-not-open-private-paper = La phrase de passe n’ouvre pas le document privé.
# the password has {n} characters and needs at least {least}
password-characters-takes-least = le mot de passe compte { $n } caractères ; il en faut au moins { $least }
# the password is easy to guess
password-easy-to-guess = le mot de passe est facile à deviner
# the password is longer than 1,000 characters
password-longer-1-000-characters = le mot de passe dépasse 1 000 caractères
# Ask for it again, or for a Word file.
pdf-ask-again = Demandez-le de nouveau, ou demandez un fichier Word.
# Ask for a copy that is not encrypted.
pdf-ask-open = Demandez une copie qui ne soit pas chiffrée.
# Ask for the text as a Word file.
pdf-ask-word = Demandez le texte sous forme de fichier Word.
# Build it with PDF (`cargo install --path crates/cli --features pdf`), or write a Word file or a page: -o file.docx, -o file.html.
pdf-build = Construisez-le avec PDF (`cargo install --path crates/cli --features pdf`), ou écrivez un fichier Word ou une page : -o file.docx, -o file.html.
# this PDF is encrypted
pdf-encrypted = ce PDF est chiffré
# a file that was named as a font is not a font
pdf-font = un fichier donné comme police n’en est pas une
# Put fonts that have it (.otf, .ttf) into a folder and name the folder in PARAPH_FONTS, or write a Word file.
pdf-give-fonts = Placez des polices qui le contiennent (.otf, .ttf) dans un dossier et nommez ce dossier dans PARAPH_FONTS, ou écrivez un fichier Word.
# no font here has “{character}” ({code}), which is used in “{place}”
pdf-glyph = aucune police présente ne contient « { $character } » ({ $code }), qui figure dans « { $place } »
# more than a million objects
pdf-many-objects = plus d’un million d’objets
# more than twenty thousand pages
pdf-many-pages = vingt mille pages
# more than twelve million drawing operators
pdf-much-drawing = douze millions de signes de dessin
# more than 64 MiB in streams
pdf-much-in-streams = 64 Mio dans les flux
# too much that is drawn over words
pdf-much-over-words = trop de dessins par-dessus les mots
# this paraph was built without PDF
pdf-not-built = ce paraph a été construit sans PDF
# Leave only .otf and .ttf files in the folder that PARAPH_FONTS names.
pdf-only-fonts = Ne laissez que des fichiers .otf et .ttf dans le dossier que nomme PARAPH_FONTS.
# more than fits on a page
pdf-page-full = plus sur une page qu’on ne peut y voir
# Write a Word file or a page instead, and report this.
pdf-report = Écrivez plutôt un fichier Word ou une page, et signalez ce défaut.
# the pages could not be set: {what}
pdf-setting = la mise en pages a échoué : { $what }
# this PDF is larger than the limits for reading: {what}
pdf-too-large = ce PDF contient plus que ce qui est lu : { $what }
# the file is not a PDF that can be read
pdf-unreadable = le fichier n’est pas un PDF lisible
# the place after {after} does not exist
place-after-not-exist = la place serait après { $after }, qui ne figure nulle part
# Place
place-label = Lieu
# the place of the meeting is not given
place-meeting-not-given = le lieu de la réunion n’est pas indiqué
# placed after {name}
placed-after = placement après : { $name }
# placed elsewhere
placed-elsewhere = placement ailleurs
# placed at the head
placed-head = placement en tête
# {name} closes as stated (it did, by act {act})
point-closed-so = { $name } se règle comme indiqué (c’est fait, par l’acte { $act })
# {name} closes as {who} {n?proposes|propose}
point-closes-as = { $n ->
     [one] { $name } se règle comme { $who } le propose
    *[other] { $name } se règle comme { $who } le proposent
}
# {name} closes as {who} {n?proposes|propose}, {reads}
point-closes-as-reads = { $n ->
     [one] { $name } se règle comme { $who } le propose, { $reads }
    *[other] { $name } se règle comme { $who } le proposent, { $reads }
}
# {name} keeps the words of the base
point-closes-base = { $name } garde les mots du texte de base
# {name} keeps the words of the base, {reads}
point-closes-base-reads = { $name } garde les mots du texte de base, { $reads }
# {name} closes with {reads}
point-closes-with = { $name } se règle par { $reads }
# Point that the comment concerns
point-comment-concerns = Point visé par l’observation
# Point
point-label = Point visé
# point {name} does not exist
point-not-exist = il n’y a pas de point { $name }
# the point is not shown to you
point-not-shown-you = le point ne vous est pas montré
# {name}: {reads}
point-reads = { $name } : { $reads }
# Point that uses the borrowed words
point-words-borrowed = Point qui reprend les mots empruntés
# Points
points = Points
# Points of the last draft
points-last-draft = Points du dernier projet
# the points to merge are not named
points-merge-not-named = les points à fusionner ne sont pas indiqués
# points that are not shown to you
points-none-shown = points qui ne vous sont pas montrés
# points that are not shown to you
points-not-shown = points qui ne vous sont pas montrés
# Points that the principle concerns
points-principle-concerns = Points visés par le principe
# Points that the remark concerns
points-remark-concerns = Points visés par les propos
# Move points after another
points-stand-after-another = Déplacer des points après un autre
# Move points to the head of the text
points-stand-head-text = Déplacer des points en tête du texte
# Points (if none is named: the whole text)
points-whole-text-where-none-named = Points (si aucun n’est désigné : tout le texte)
# Position of your party
position-your-party = Position de votre partie
# preamble
preamble = préambule
# Consensus under a chair, without the names of sponsors
preset-chatham-house = Consensus sous une présidence, sans les noms des auteurs
# A chair who puts wordings to the room: they close if nobody objects
preset-consensus = Une présidence soumet des libellés à la salle : ils sont adoptés si personne ne s’y oppose
# Institutions that hold the pen jointly: nothing is agreed until everything is
preset-trilogue = Des institutions tiennent la plume ensemble : rien n’est convenu tant que tout ne l’est pas
# Two delegations: both accept, and both hold the pen
preset-two-parties = Deux délégations : les deux acceptent, et les deux tiennent la plume
# A chair with the pen: two thirds of the parties close a bracket
preset-two-thirds = Une présidence tient la plume : deux tiers des parties lèvent les crochets
# presides or mediates
presides-mediates = préside ou assure la médiation
# {party} (principal)
principal = { $party } (mandant)
# Principals (if none is named: all)
principals-none-named-all = Mandants (si aucun n’est désigné : tous)
# Principle
principle = Principe
# Proof by the new key, if this credential keeps the record
proof-new-key = Preuve par la nouvelle clé, si cette accréditation tient le registre
# The proof is not a signature by the new key for {name}.
proof-not-by-new-key = La preuve n’est pas une signature par la nouvelle clé pour { $name }.
# Proposal
proposal = Proposition
# The words around your proposal on {place} (act {act}) have changed: renew it, or let it go.
proposal-act-stale-renew-let-go = Le libellé autour de votre proposition ({ $place }, acte { $act }) a changé : renouvelez-la, ou abandonnez-la.
# A proposal can be renewed only when the words around it have changed.
proposal-renewed-when-words-names-changed = Une proposition se renouvelle lorsque le libellé qu’elle vise a changé.
# The proposal on {at} (act {act}) is withdrawn.
proposal-went-with-party = La proposition sur { $at } (acte { $act }) est retirée.
# Propose a change, or state a position.
propose-change-state-position = Proposez une modification, ou prenez position.
# Propose a change to the current words.
propose-change-words-stand = Proposez une modification du libellé en l’état.
# Propose changes to the current base.
propose-changes-current-base = Proposez sur la base en l’état.
# Propose changes to it, or submit another text.
propose-changes-hand-another-text = Proposez des modifications, ou remettez un autre texte.
# Propose the corrections again.
propose-corrections-again = Proposez de nouveau les corrections.
# Propose new words for it: they are sealed for its readers.
propose-new-words-sealed = Proposez un nouveau libellé : il est scellé pour ses lecteurs.
# Propose it in parts from the start, or split it once it is in the base.
propose-parts-start-split-once = Proposez-le d’emblée en plusieurs parties, ou scindez-le une fois adopté.
# Proposed.
proposed = A déposé une proposition.
# Proposed editorial corrections to {place}.
proposed-editorial-corrections = A proposé des corrections rédactionnelles : { $place }.
# Proposed {what}.
proposed-what = A proposé : { $what }.
# Add the proof: a signature by the new key, made where that key is kept.
prove-new-key-by-signature = Ajoutez la preuve : une signature par la nouvelle clé, faite là où cette clé est conservée.
# provided {what}
provided = à condition que { $what }
# A provision can leave the base only by a proposal that is adopted.
provision-base-leaves-proposal-adopted = Une disposition de la base n’en sort que par une proposition adoptée.
# a provision that is no longer in the text
provision-gone = une disposition qui n’est plus dans le texte
# Setting a provision aside requires a reason.
provision-set-aside-reason = Une disposition n’est écartée que pour un motif.
# The provision {id} of {text}, where “{words}” must stay, is no longer in the base.
provision-where-must-stay-no-longer = La disposition { $id } du texte { $text }, où « { $words } » doit rester, ne figure plus dans la base.
# {n} {n?provision|provisions}
provisions = { $n ->
     [one] { $n } disposition
    *[other] { $n } dispositions
}
# Public key
public-key = Clé publique
# the principal to whom it was put
put = le mandant auquel la question a été soumise
# Put another wording to the room.
put-another-wording = Soumettez un autre libellé.
# Put the list to the room, and declare it after that.
put-list-declare = Soumettez la liste aux délégations, et déclarez-la.
# Put {place} to {name}.
put-place = A soumis à { $name } : { $place }.
# They put {n} {n?point|points} to their principals.
put-points-principals = { $n ->
     [one] Ils ont soumis { $n } point à leurs mandants.
    *[other] Ils ont soumis { $n } points à leurs mandants.
}
# Put {place} to the principals.
put-principals = A soumis aux mandants : { $place }.
# to put {place} to the room
put-room = la soumission aux délégations ({ $place })
# Put {n} {n?wording|wordings} to the room: {place}.
put-wordings-room = { $n ->
     [one] A soumis { $n } libellé aux délégations : { $place }.
    *[other] A soumis { $n } libellés aux délégations : { $place }.
}
# Put wordings to the room: {place}.
put-wordings-room-place = A soumis des libellés aux délégations : { $place }.
# Put {n} {n?wording|wordings} under a silence procedure until {until}: {place}.
put-wordings-under-silence-until = { $n ->
     [one] A soumis { $n } libellé à une procédure d’approbation tacite jusqu’au { $until } : { $place }.
    *[other] A soumis { $n } libellés à une procédure d’approbation tacite jusqu’au { $until } : { $place }.
}
# A question on {place}: {question}
question = Une question ({ $place }) : { $question }
# the question concerns words that are withheld.
question-about-withheld-words = la question porte sur un libellé confidentiel.
# the question in act {act}
question-act = question de l’acte { $act }
# Question
question-label = Question posée
# Read the rolling text, which shows what is proposed.
read-rolling-text = Lisez le texte évolutif, qui dit ce qui est proposé.
# deleted
reads-deleted = suppression
# in the text
reads-in-text = maintien
# reads what is shown to it
reads-what-shown = lit ce qui est montré
# The reason or comment with this act would contain “{words}”.
reason-comment-act-contain = Le motif ou l’observation joint à l’acte contiendrait « { $words } ».
# Reason
reason-label = Motif
# Recalled {credential}.
recalled-credential = A retiré l’accréditation { $credential }.
# Recalled {credential} as of act {as_of}. Later acts that lapsed: {lapsed}; that stay: {stays}.
recalled-credential-as-of = A retiré l’accréditation { $credential } à compter de l’acte { $as-of }. Parmi ses actes ultérieurs : caducs, { $lapsed } ; maintenus, { $stays }.
# The recommended option is not one of the options of the report.
recommended-option-not-one-options = L’issue recommandée n’est aucune de celles présentées.
# on record
record = consigné
# No time has been stated in the record yet, so a silence procedure cannot run.
record-no-time-yet-silence-could = Le registre n’a pas encore d’heure sur laquelle fonder une procédure d’approbation tacite.
# No time has been stated in the record since then, so the time in which parties may object does not run.
record-no-time-yet-time-object = Aucune heure n’a été indiquée au registre depuis, de sorte que le délai d’opposition ne court pas.
# the record has no act {act} that is shown to you
record-shows-no-act = le registre ne contient pas d’acte { $act } qui vous soit montré
# The record stays as it is.
record-stays = Le registre reste en l’état.
# The record's time, {at}, is later than this machine's clock says. Do not rely on deadlines that it shows as past.
record-time-ahead = L’heure du registre, { $at }, est plus tard que celle de cette machine. Ne vous fiez pas aux délais qu’elle donne pour passés.
# Refer the points again.
refer-points-again = Renvoyez de nouveau les points.
# to refer {place} to a technical team
refer-technical-team = le renvoi à un groupe technique ({ $place })
# Referral
referral = Renvoi au groupe
# Referred {place} to {team}.
referred = A renvoyé au groupe { $team } : { $place }.
# Referred {place} to {team}, due {due}.
referred-due = A renvoyé au groupe { $team }, rapport attendu le { $due } : { $place }.
# They referred {n} {n?point|points} to a technical team ({team}).
referred-points-technical-team = { $n ->
     [one] Ils ont renvoyé { $n } point à un groupe technique ({ $team }).
    *[other] Ils ont renvoyé { $n } points à un groupe technique ({ $team }).
}
# They referred {n} {n?point|points} to a technical team ({team}), to report by {due}.
referred-points-technical-team-report = { $n ->
     [one] Ils ont renvoyé { $n } point à un groupe technique ({ $team }), qui fera rapport d’ici au { $due }.
    *[other] Ils ont renvoyé { $n } points à un groupe technique ({ $team }), qui fera rapport d’ici au { $due }.
}
# Referred {place} to a team.
referred-team = A renvoyé à un groupe : { $place }.
# Refuse words that hide something from the eye
refuse-words-hide-from-eye = Refuser les mots qui cachent quelque chose à l’œil
# Refused: {noun}.
refused = Refusé : { $noun }.
# Rejected {what}.
rejected = A rejeté : { $what }.
# rejects
rejects-option = rejette
# Reload the page and send the form again.
reload-page-send-form-again = Rechargez la page, et renvoyez le formulaire.
# A remark must name its speaker, by office, and its source.
remark-names-speaker-office-source = Des propos publics sont consignés avec leur auteur, par sa fonction, et leur source.
# Remove the character, or save the file as UTF-8 text again.
remove-character-save-file-utf = Supprimez ce caractère, ou enregistrez de nouveau le fichier en texte UTF-8.
# Remove the number of points
remove-number-points = Retirer le numéro de points
# Render the current base.
render-current-base = Rendez la base en l’état.
# Renewed its proposal of act {of}.
renewed-proposal-act = A renouvelé sa proposition de l’acte { $of }.
# Renewed its proposal of act {of}: {what}.
renewed-proposal-act-of = A renouvelé sa proposition de l’acte { $of } : { $what }.
# Renumber points
renumber-points = Renuméroter des points
# to reopen what act {of} closed
reopen-what-act-closed = la réouverture de ce que l’acte { $of } a clos
# Reopened what act {of} closed.
reopened-what-act-closed = A rouvert ce que l’acte { $of } avait clos.
# Replaced the key of {credential}.
replaced-key = A remplacé la clé de l’accréditation { $credential }.
# reported by one source, or denied
reported-denied = rapporté par une seule source, ou démenti
# reported by more than one source
reported-more = rapporté par plusieurs sources
# Reported on the referral of act {of} to {team}.
reported-referral-act = A fait rapport au nom du groupe { $team }, sur le renvoi de l’acte { $of }.
# Reported on the referral of act {of}.
reported-referral-act-of = A fait rapport sur le renvoi de l’acte { $of }.
# {team} reports on {place}.
reports = Rapport attendu du groupe { $team } : { $place }.
# Reservation or request to lift
reservation-request-lift = Réserve ou demande à lever
# Your reservation on {on} is still in force: nothing there is agreed until you lift it.
reservation-stands-nothing-agreed-until-lift = Votre réserve est maintenue ({ $on }) : rien n’y est convenu tant que vous ne l’avez pas levée.
# The reservation of {party} (act {act}) is lifted.
reservation-went-with-party = La réserve de { $party } (acte { $act }) est levée.
# {n} {n?reservation|reservations}
reservations-of-draft = { $n ->
     [one] { $n } réserve
    *[other] { $n } réserves
}
# Return only what your party agreed to; reopening adopted words requires the majority set by the rules.
return-only-what-party-agreed-reopen = Ne remettez entre crochets que ce dont votre partie est convenue ; rouvrir un libellé adopté exige la majorité prévue par le règlement intérieur.
# Returned {place} to brackets, ending its agreement.
returned-brackets-agreement-gone = A remis entre crochets, son accord étant retiré : { $place }.
# Returned {what} to the delegations.
returned-delegations = A renvoyé aux délégations : { $what }.
# returns
returns-option = renvoie
# This would reveal your fallback “{words}”.
reveal-your-fallback = Votre position de repli serait révélée : « { $words } ».
# Reword points
reword-points = Reformuler des points
# Role
role = Rôle
# Role in the talks
role-talks = Qualité dans les négociations
# The room has too many requests at the moment. Nothing was done.
room-busy = La salle reçoit trop de demandes en ce moment. Rien n’a été fait.
# The room could not do this. Nothing was changed.
room-could-not-do-nothing-changed = La salle n’a pas pu le faire. Rien n’a été modifié.
# The room could not write to its disk, which is full or failing. Nothing was signed, and the record is unchanged.
room-could-not-write-disk = La salle ne peut pas écrire : son disque est plein ou défaillant. Rien n’a été signé et le registre est tel qu’il était.
# The room does not know under which address people reach it.
room-does-not-know-address = La salle ne sait pas à quelle adresse on l’atteint.
# The room failed at this request. It is open for all others.
room-failed-request = La salle a échoué sur cette demande. Elle reste ouverte pour toutes les autres.
# The room is not available in that language.
room-not-available-language = La salle ne parle pas cette langue.
# The round opened by act {act} has not been closed.
round-act-opened-not-closed = Le cycle ouvert par l’acte { $act } n’est pas clos.
# Round to close (leave empty to open one)
round-close-leave-empty-open = Cycle à clore (laisser vide pour en ouvrir un)
# All heads must agree to change these rules.
rules-amendment-all = Tous les chefs doivent convenir d’une modification de ces règles.
# {part} of {whole} heads must agree to change these rules.
rules-amendment-share = { $part }/{ $whole } des chefs doivent convenir d’une modification de ces règles.
# The rules require {notice} hours of notice; the time of the record is {now}.
rules-ask-hours-notice-record = Le règlement intérieur exige un préavis de { $notice } heures ; l’heure du registre est le { $now }.
# All heads of delegation set the base.
rules-base-heads = Tous les chefs de délégation fixent le texte de base.
# The holder of the pen sets the base.
rules-base-pen = Celui qui tient la plume fixe le texte de base.
# Words that hide something from the eye are refused.
rules-clean = Un libellé qui cache quelque chose à l’œil est refusé.
# A bracket closes when all parties have accepted one alternative and the holder of the pen confirms it.
rules-closing-all = Des crochets sont levés quand toutes les parties ont accepté une même variante et que celui qui tient la plume le confirme.
# The chair puts wordings to the room and declares them closed if nobody objects.
rules-closing-finding = La présidence soumet des libellés à la salle et les déclare adoptés si personne ne s’y oppose.
# A bracket closes when {part} of {whole} parties have accepted one alternative and the holder of the pen confirms it.
rules-closing-share = Des crochets sont levés quand { $part }/{ $whole } des parties ont accepté une même variante et que celui qui tient la plume le confirme.
# The rules count the consent of {code}, which is not a party.
rules-count-consent-not-party = Le consentement de { $code }, qui n’est pas partie aux négociations, compterait.
# Only the consent of {parties} counts.
rules-counts = Seul compte le consentement de { $parties }.
# Nothing is agreed until everything is agreed.
rules-everything = Rien n’est convenu tant que tout n’est pas convenu.
# The rules give the pen to {code} as chair, but {code} is not the chair.
rules-give-pen-chair-but = La plume est confiée à { $code }, qui ne préside pas.
# The rules give the pen to {code}, which is not a party.
rules-give-pen-not-party = La plume est confiée à { $code }, qui n’est pas partie aux négociations.
# Parties have at least {minutes} {minutes?minute|minutes} to object before anything is declared closed.
rules-interval = { $minutes ->
     [one] Les parties ont au moins { $minutes } minute pour s’opposer avant toute déclaration.
    *[other] Les parties ont au moins { $minutes } minutes pour s’opposer avant toute déclaration.
}
# What was put to the room may be declared closed at once.
rules-interval-none = Ce qui est soumis à la salle peut être déclaré adopté aussitôt.
# The names of sponsors are not shown (Chatham House rule).
rules-names-hidden = Les noms des auteurs ne sont pas indiqués (règle de Chatham House).
# The names of sponsors are shown.
rules-names-shown = Les noms des auteurs sont indiqués.
# A meeting is announced at least {hours} {hours?hour|hours} before.
rules-notice = { $hours ->
     [one] Une réunion est annoncée au moins { $hours } heure à l’avance.
    *[other] Une réunion est annoncée au moins { $hours } heures à l’avance.
}
# {chair} holds the pen, as chair.
rules-pen-chair = { $chair } tient la plume, à la présidence.
# All heads of delegation hold the pen together.
rules-pen-joint = Tous les chefs de délégation tiennent la plume ensemble.
# {party} holds the pen.
rules-pen-party = { $party } tient la plume.
# The chair holds the pen.
rules-pen-some-chair = La présidence tient la plume.
# What is closed is agreed, whatever becomes of the rest.
rules-piecemeal = Ce qui est adopté est convenu, quel que soit le sort du reste.
# The rules of procedure do not provide for a silence procedure.
rules-procedure-not-provide-silence = Le règlement intérieur ne prévoit pas de procédure d’approbation tacite.
# The rules refuse words that hide something from the eye: {sign}
rules-refuse-hidden-signs = Le règlement intérieur refuse les mots qui cachent quelque chose à l’œil : { $sign }
# Adopted words are reopened only if all heads ask for it.
rules-reopening-all = Un libellé adopté n’est rouvert que si tous les chefs le demandent.
# Adopted words are reopened if {part} of {whole} heads ask for it.
rules-reopening-share = Un libellé adopté est rouvert si { $part }/{ $whole } des chefs le demandent.
# A silence procedure runs for at least {hours} {hours?hour|hours} by the time of the record.
rules-silence = { $hours ->
     [one] Une procédure d’approbation tacite dure au moins { $hours } heure à l’heure du registre.
    *[other] Une procédure d’approbation tacite dure au moins { $hours } heures à l’heure du registre.
}
# There is no silence procedure.
rules-silence-none = Il n’y a pas de procédure d’approbation tacite.
# Silence counts as consent only after {n} {n?delegation has|delegations have} witnessed the time.
rules-witnesses = { $n ->
     [one] Le silence ne vaut consentement qu’après que { $n } délégation a attesté l’heure.
    *[other] Le silence ne vaut consentement qu’après que { $n } délégations ont attesté l’heure.
}
# this can be said only of a round that ends
said-round-ends = cela est dit d’un cycle qui prend fin
# Said whether a draft upholds the principle in act {of}.
said-whether-draft-upholds-principle-act = A dit si un projet respecte le principe de l’acte { $of }.
# Save its text as plain text or Markdown in UTF-8, and give that file.
save-as-plain-text = Enregistrez-en le texte en texte brut ou en Markdown, en UTF-8, et donnez ce fichier.
# Open it in the program that wrote it and save it as UTF-8.
save-as-utf8 = Ouvrez-le dans le programme qui l’a écrit et enregistrez-le en UTF-8.
# Open it in Word or LibreOffice, save it again as .docx, and give that file.
save-docx-again = Ouvrez-le dans Word ou LibreOffice, enregistrez-le de nouveau en .docx et donnez ce fichier.
# Save it as UTF-8.
save-utf-8 = Enregistrez-le en UTF-8.
# Say which one: {names}.
say = Précisez lequel : { $names }.
# Say which one you mean.
say-one-you-mean = Précisez lequel est visé.
# Say what every text must uphold.
say-what-any-text-must-uphold = Dites ce que tout texte doit respecter.
# Say when the silence ends.
say-when-silence-ends = Dites jusqu’à quand elle court.
# Say whether {name} upholds the principle in act {principle}.
say-whether-upholds-principle-act = Dire si le principe de l’acte { $principle } est respecté : { $name }.
# scrutiny reservation
scrutiny = réserve d’examen
# sealing needs the key of the signer, which is not available here
sealing-needs-key-signer-not = ce qui est scellé requiert la clé du signataire, qui n’est pas disponible ici
# See the consultations for what was shown to you.
see-consultations-shown-you = Ce qui vous a été montré figure parmi les consultations.
# See docs/format/acts.md for what it must contain.
see-docs-format-acts-md-what = Voir docs/format/acts.md pour ce qu’il doit contenir.
# See the list of drafts for those that exist.
see-list-drafts-exist = Les projets existants figurent dans leur liste.
# Send the acts waiting here to the keeper of the record, and try again.
send-acts-waiting-here-keeper = Envoyez ce qui attend au dépositaire du registre, et réessayez.
# Send it as JSON.
send-json = Envoyez-le en JSON.
# Send a smaller file.
send-smaller-file = Envoyez un fichier plus petit.
# What you sent is larger than {kilobytes} kilobytes. Nothing was done.
sent-larger-kilobytes = Ce que vous avez envoyé dépasse { $kilobytes } kilo-octets. Rien n’a été fait.
# What you sent came too slowly. Nothing was done.
sent-too-slowly = Ce que vous avez envoyé est arrivé trop lentement. Rien n’a été fait.
# Sentence {nth}, {what}, does not have the consent of {missing}.
sentence-not-consent = La phrase { $nth } ({ $what }) n’a pas le consentement de { $missing }.
# Sentences
sentences = Phrases
# Sentences (if none is named: all)
sentences-all-where-none-named = Phrases (si aucune n’est désignée : toutes)
# both single sentences and a marked-up text are given
sentences-given-whole-marked-up = les phrases sont données une par une, ainsi que l’ensemble annoté
# as a separate provision
separate-provision = point distinct
# {set_by} set {hour}: {about}.
set = { $set-by } a fixé au { $hour } : { $about }.
# Set {place} aside.
set-aside = A écarté : { $place }.
# Set aside by act {act}: {reason}
set-aside-act = Écarté par l’acte { $act } : { $reason }
# Set it aside with a reason, or propose to bring it back.
set-aside-reason-bring-back-proposal = Écartez-les en donnant un motif, ou rétablissez-les par une proposition.
# Who can set the base
set-base = Qui peut fixer la base
# Set a date.
set-date = A fixé une date.
# Set {hour}: {about}.
set-hour = A fixé au { $hour } : { $about }.
# Set a later date.
set-later-date = Fixez une date ultérieure.
# Set a text in the language of consent as the base.
set-text-language-consent-base = Prenez pour base un texte dans la langue du consentement.
# Share needed to amend these rules: all, or a share such as 2/3
share-needed-amend-rules-all = Part requise pour modifier ce règlement : all, ou une proportion telle que 2/3
# Share needed to reopen adopted words: all, or a share such as 2/3
share-needed-reopen-adopted-words = Part requise pour rouvrir un libellé adopté : all, ou une proportion telle que 2/3
# Short name, as shown in brackets
short-name-stands-brackets = Nom abrégé, tel qu’il figure entre crochets
# Short name of the text
short-name-text = Nom abrégé du texte
# Show the alternatives
show-alternatives = Montrer les variantes
# shown beside the words
shown-beside-words = indiqués à côté du texte
# Sign with a credential of these talks.
sign = Signez avec une accréditation de ces négociations.
# Only {who} can sign acts of the kind “{kind}”; {credential} cannot.
sign-acts-kind-cannot = Cet acte (« { $kind } ») requiert la qualité suivante : { $who } ; { $credential } ne l’a pas.
# Sign in again.
sign-again = Reconnectez-vous.
# Sign it again on the current record.
sign-again-current-record = Signez-le de nouveau sur le registre en l’état.
# Sign in, then come back.
sign-come-back = Connectez-vous, et revenez.
# {point}, a letter that looks like the Latin {latin}
sign-looks-like-latin = { $point }, une lettre qui ressemble au { $latin } latin
# {sign}, a sign that misleads the eye
sign-misleads-eye = { $sign }, un signe qui trompe l’œil
# Sign in, then send it again.
sign-send-again = Connectez-vous, et renvoyez le formulaire.
# Sign it where your key is.
sign-where-key = Signez-le là où se trouve votre clé.
# Sign with your current key: see who takes part.
sign-your-current-key-see = Signez avec votre clé actuelle : voyez la liste des participants.
# Signed {noun}.
signed = A signé { $noun }.
# Silence ended at {until}.
silence-ended = La procédure d’approbation tacite a pris fin le { $until }.
# For a silence procedure: letter to the parties
silence-procedure-letter-parties = Pour une procédure d’approbation tacite : lettre aux parties
# the silence procedure needs a time when it ends
silence-procedure-needs-time-when = une procédure d’approbation tacite doit avoir un terme
# the silence procedure needs a letter
silence-procedure-no-letter = une procédure d’approbation tacite doit avoir une lettre
# A silence procedure must run for at least {least} hours from {now} and needs a letter.
silence-procedure-run-least-hours = La procédure d’approbation tacite dure au moins { $least } heures à compter du { $now }, et une lettre l’annonce.
# For a silence procedure: time when it ends
silence-procedure-time-when-ends = Pour une procédure d’approbation tacite : terme
# The silence procedure runs until {until} by the time of the record.
silence-runs-until-record-s-time = La procédure d’approbation tacite court jusqu’au { $until }, heure du registre.
# Source of borrowed words
source-borrowed-words = Origine des mots empruntés
# Speaker, by office
speaker-office = Orateur, par fonction
# speaks for the delegation at the table
speaks-table = parle au nom de la délégation à la table
# to split {name}
split = une scission ({ $name })
# {home} is split in more than one way.
split-more-one-way = { $home } se scinde de plus d’une façon.
# Split points
split-points = Scinder des points
# Ask the person who runs the room to start it with --address, for example --address https://room.example.
start-room-address = Demandez à la personne qui fait fonctionner la salle de la lancer avec --address, par exemple --address https://room.example.
# State the present time, or correct the clock.
state-present-time = Indiquez l’heure présente, ou réglez l’horloge.
# State the correct time.
state-time = Indiquez l’heure exacte.
# Stated a position on {place}.
stated-position = A pris position : { $place }.
# Stated a principle.
stated-principle = A énoncé un principe.
# Stated the time of the record: {hour}.
stated-record-s-time = A indiqué l’heure du registre : { $hour }.
# Stated the time of the record.
stated-time-record = A indiqué l’heure du registre.
# Statement
statement = Déclaration
# the statement in act {act}
statement-act = la déclaration de l’acte { $act }
# The statement is empty.
statement-empty = La déclaration ne dit rien.
# the statement needs at least one sentence
statement-needs-least-one-sentence = la déclaration doit avoir au moins une phrase
# the statement needs a title
statement-needs-title = la déclaration doit avoir un titre
# the statement of act {act} was not released
statement-not-released = la déclaration de l’acte { $act } n’a pas été publiée
# Statement to replace
statement-replaces = Déclaration à remplacer
# The statement has {len} sentences; sentence {nth} does not exist.
statement-sentences-no-sentence = Le nombre de phrases de la déclaration est de { $len } ; il n’y a pas de phrase { $nth }.
# Subject
subject-label = Objet
# Submit the base as these parties edited it.
submit-base-parties-edited = Remettez la base telle qu’ils l’ont modifiée.
# Submit the edited base, or give new words for a point.
submit-edited-base-give-new = Remettez la base modifiée, ou dites comment un point doit se lire.
# Submit the edited text, or list the changes point by point.
submit-edited-text-list-changes = Remettez le texte modifié, ou dites point par point ce qui est souhaité.
# Submit only one of the two.
submit-one-two = Ne remettez que l’un des deux.
# Submit a text in one of: {languages}.
submit-text-one = Remettez un texte dans l’une de ces langues : { $languages }.
# Submit a text and set it as the base first.
submit-text-set-base-first = Remettez-en un, et qu’il soit pris pour base.
# Submit the words as a comment; a comment is never a party's position.
submit-words-comment-comment-never = Remettez ce texte comme observation, laquelle n’est jamais la position d’une partie.
# Submitted a non-paper on {place}.
submitted-non-paper = A remis un non-papier : { $place }.
# Submitted text
submitted-text = Texte remis
# Submitted the text {place}.
submitted-text-place = A remis le texte { $place }.
# supports it
supports = soutient
# table
table = tableau
# See the table of brackets for those on the table.
table-brackets = Le tableau des crochets donne celles qui existent.
# See the table of brackets for who has accepted what.
table-brackets-says-accepted-what = Le tableau des crochets dit qui a accepté quoi.
# {parties} take part in the talks “{title}”.
take-part-talks = Participent aux négociations intitulées « { $title } » : { $parties }.
# {code} already takes part or has taken part before.
takes-part-taken-part-already = { $code } participe, ou a déjà participé, aux négociations.
# these talks have more than one text
talks-more-text = ces négociations portent sur plus d’un texte
# The talks need a title.
talks-need-title = Les négociations doivent avoir un titre.
# The talks are not open yet.
talks-not-open-yet = Les négociations ne sont pas encore ouvertes.
# Talks can be opened only once, by the first act.
talks-opened-once-first-act = Des négociations s’ouvrent une seule fois, et avant toute autre chose.
# {id} is already with a team.
team-already = { $id } est déjà renvoyé à un groupe.
# The team needs members.
team-needs-members = Le groupe doit avoir des membres.
# The team ({team}) has reported.
team-reported = Le groupe ({ $team }) a fait rapport.
# The team reported by act {act}.
team-reported-act = Le groupe a fait rapport par l’acte { $act }.
# Name of the team
team-s-name = Nom du groupe
# at technical level
technical-level = au niveau technique
# Terms of reference
terms-reference = Mandat du groupe
# The text has: {numbers}.
text = Le texte comprend : { $numbers }.
# Text
text-content = Texte
# {by} submitted the text {name} by act {act}: make it the base if you agree to work on it.
text-handed-act-make-base-if = Le texte { $name } a été remis par { $by }, par l’acte { $act } : prenez-le pour base si vous acceptez de travailler sur ce texte.
# The text {name} was submitted by act {act}: make it the base if you agree to work on it.
text-handed-act-make-base-if-agree = Le texte { $name } a été remis par l’acte { $act } : prenez-le pour base si vous acceptez de travailler sur ce texte.
# A text can be initialled only when nothing in it is in dispute.
text-initialled-when-nothing-dispute = Un texte se paraphe lorsque plus rien n’y est en litige.
# Text
text-label = Texte
# a text in the language of consent cannot render another text
text-language-consent-cannot-render = un texte dans la langue du consentement n’en rend aucun autre
# the text {text}
text-named = le texte { $text }
# A text named {text} does not exist.
text-named-not-exist = Il n’y a pas de texte nommé { $text }.
# The text {text} does not have a base yet.
text-no-base-yet = Le texte { $text } n’a pas encore de base.
# the text does not contain any provisions
text-not-contain-any-provisions = le texte n’a pas de dispositions
# The text {text} does not contain {provision}.
text-not-contain-provision = Le texte { $text } ne contient pas { $provision }.
# The text is in {language}, which is not the language of consent.
text-not-language-consent = Le texte est en { $language }, qui n’est pas la langue du consentement.
# the text of {party} is not shown to you
text-of-party-not-shown = le texte de { $party } ne vous est pas montré
# the principle
the-principle = le principe
# the statement
the-statement = la déclaration
# the text
the-text = le texte
# Time
time = Heure
# {at} is later than this machine's clock says.
time-ahead-clock = { $at } est plus tard que l’heure de cette machine.
# Time that was stated
time-stated = Heure indiquée
# Time when it lapses if unopened
time-when-lapses-unopened = Date à laquelle elle expire sans être lue
# title
title = titre
# Title that all may read instead
title-all-read-instead = Titre que tous peuvent lire à sa place
# Title
title-label = Titre
# Title of the talks
title-talks = Intitulé des négociations
# too many attempts
too-many-attempts = trop de tentatives
# The proposal has {count} changes, and one may have at most {cap}.
too-many-changes = La proposition compte { $count } modifications, et une proposition peut en avoir au plus { $cap }.
# Took back its acceptance of act {of}.
took-back-acceptance-act = A retiré son acceptation de l’acte { $of }.
# Accepts
topic-accepts = Accepte
# Comment
topic-comment = Commentaire
# Finding
topic-finding = Conclusion
# Letter
topic-letter = Lettre
# Marking
topic-marking = Mention
# Non-paper
topic-non-paper = Document officieux
# Note
topic-note = Note
# Offer
topic-offer = Offre
# Option
topic-option = Option
# Place
topic-place = Lieu
# Principle
topic-principle = Principe
# Provided
topic-provided = À condition
# Question
topic-question = Question
# Reason
topic-reason = Motif
# Remark
topic-remark = Propos public
# Sentence
topic-sentence = Phrase
# Source
topic-source = Source
# Speaker
topic-speaker = Auteur
# Subject
topic-subject = Objet
# Terms of reference
topic-terms = Mandat
# Title
topic-title = Titre
# Wording
topic-wording = Libellé
# Try again.
try-again = Réessayez.
# Send it again over a better connection.
try-again-better-connection = Envoyez-le de nouveau avec une meilleure connexion.
# Try again. If this continues, tell the person who runs this room.
try-again-continues-tell-person = Réessayez ; si le problème persiste, signalez-le à qui gère cette salle.
# Try again. If you have lost your password, ask the head of your delegation for a new link.
try-again-if-lost-password-ask = Réessayez ; si vous avez perdu votre mot de passe, demandez un nouveau lien au chef de votre délégation.
# Try another passphrase.
try-another = Essayez-en une autre.
# two changes decide the same question about {id}
two-changes-answer-same-question-about = deux modifications répondent à la même question sur { $id }
# two new provisions have the name {id}
two-new-provisions-called = deux nouvelles dispositions portent l’identité { $id }
# two papers of {party} decide the same question about {id}
two-papers-answer-same-question-about = deux documents de { $party } répondent à la même question sur { $id }
# Two parties have the short name {code}.
two-parties-short-name = Deux parties portent le nom { $code }.
# The two passwords are different.
two-passwords-different = Les deux mots de passe ne sont pas identiques.
# two provisions have the identity {id}
two-provisions-identity = deux dispositions portent l’identité { $id }
# Under these rules brackets close by acceptance, not by the chair's finding.
under-rules-bracket-closes-acceptance-not = Selon le présent règlement, les crochets sont levés par acceptation, et non sur constat de la présidence.
# Under these rules brackets close by the chair's finding.
under-rules-brackets-close-chair = Selon le présent règlement, les crochets sont levés sur constat de la présidence.
# under these rules brackets close by the chair's finding
under-rules-brackets-close-chair-s-finding = selon le présent règlement, les crochets sont levés sur constat de la présidence
# under the rules sponsors are not shown, so an alternative cannot be named by its party
under-rules-sponsors-not-shown = les règles cachent qui propose quoi : aucune variante ne porte le nom d’une partie
# Open it with the password, save it without one, and give that file.
unlock-file = Ouvrez-le avec le mot de passe, enregistrez-le sans mot de passe, et donnez ce fichier-là.
# Update your copy of the record and sign again.
update-your-copy-record-sign = Mettez à jour votre copie du registre, et signez de nouveau.
# Upload it again.
upload-again = Remettez-le de nouveau.
# The upload is not UTF-8.
upload-not-utf = Ce qui a été envoyé n’est pas en UTF-8.
# Use another short name.
use-another-short-name = Choisissez un autre nom abrégé.
# Use letters, digits, - . or _, for example framework.
use-letters-digits-framework = Utilisez des lettres, des chiffres, - . ou _ : framework.
# Use a newer version of Paraph.
use-newer-paraph = Utilisez une version plus récente de Paraph.
# Use your password, or a passkey from another device or password manager.
use-password-passkey-another-device-password = Utilisez votre mot de passe, ou une clé d’accès d’un autre appareil ou gestionnaire de mots de passe.
# Use up to 32 letters, digits, - . or _.
use-up-32-letters-digits = Utilisez au plus 32 lettres, chiffres, - . ou _.
# Verify the record.
verify-record = Vérifiez le registre.
# a version in {language} does not exist
version-not-exist = il n’y a pas de version en { $language }
# A version in {language} must say which edition of the base it renders.
version-says-edition-base-renders = Une version en { $language } indique quelle édition de la base elle rend.
# Wait for their acceptance.
wait-acceptance = Attendez leur acceptation.
# Wait for as many of them to accept it.
wait-for-as-many = Attendez qu’autant d’entre eux l’acceptent.
# Wait for the other heads of delegation.
wait-other-heads-delegation = Attendez les autres chefs de délégation.
# Wait for that consent, or redraft the sentence.
wait-redraft-sentence = Attendez ce consentement, ou rédigez la phrase de nouveau.
# Wait for its report.
wait-report = Attendez son rapport.
# Wait a few seconds and try again.
wait-seconds-try-again = Patientez quelques secondes, puis réessayez.
# Act {act} would have all its signatures: a party that joined it joins once more, and it takes effect.
waiting-act-would-be-complete = L’acte { $act } aurait toutes ses signatures : une partie qui s’y est jointe s’y joint encore une fois, et il prend effet.
# Act {act}, which waits for others, would end: nobody else has joined it.
waiting-act-would-end = L’acte { $act }, qui attend d’autres signatures, prendrait fin : personne d’autre ne s’y est joint.
# What was accepted on {place} depends on brackets that this act does not close: {conditions}.
what-accepted-depends-brackets-conditions = Ce qui a été accepté ({ $place }) dépend de crochets que le présent acte ne lève pas : { $conditions }.
# What act {act} put to the room can be declared closed.
what-act-put-can-declared-closed = Ce que l’acte { $act } a soumis aux délégations peut être déclaré clos.
# this copy does not contain what act {act} sealed
what-act-sealed-not-copy = ce que l’acte { $act } a scellé n’est pas dans cette copie
# The words adopted for {id} have changed since.
what-adopted-changed-since = Ce qui avait été adopté pour { $id } a changé depuis.
# What has been declared closed can be reopened: the rules say how many must ask.
what-declared-can-reopened-rules-say = Ce qui est déclaré peut être rouvert : le règlement intérieur dit combien doivent le demander.
# What you submitted is not well formed: {why}.
what-handed-not-well-formed = Ce qui est remis n’est pas bien formé : { $why }.
# What {party} wishes to say in its own name; the others consent to its place here.
what-wishes-say-own-name-others = Ce que { $party } souhaite dire en son propre nom ; les autres consentent à ce que cela figure ici.
# When a bracket closes: all, finding, or a share such as 2/3
when-bracket-closes-all-share-such = Quand les crochets sont levés : all, une proportion telle que 2/3, ou finding
# Time when it lapses
when-lapses = Date d’expiration
# Where to find it
where-find = Où le trouver
# Whether the draft upholds the principle
whether-draft-upholds = Respect du principe par le projet
# Whole statement, marked up
whole-marked-up = Déclaration entière, annotée
# Parties whose consent counts: all, or these
whose-consent-counts-all = Parties dont le consentement compte ; toutes, ou celles-ci
# Parties whose paper it is
whose-paper = Auteurs du document
# with {label} ({letter}),
with = avec { $label } ({ $letter }),
# Withdrew its proposal of act {of}.
withdrew-what-proposed-act = A retiré ce qui était proposé par l’acte { $of }.
# (withheld)
withheld-clause = (confidentiel)
# {provision} is withheld, and cannot be split or merged.
withheld-not-split-or-merged = { $provision } : disposition confidentielle, qui ne peut être ni scindée ni fusionnée.
# A withheld provision needs a title that all may read, and readers.
withheld-provision-title-all-readers = Une disposition confidentielle a un titre lisible par tous, et des lecteurs.
# Withheld the words of {place}.
withheld-words = A rendu le libellé confidentiel : { $place }.
# {provision} is withheld, and words on it must be sealed.
withheld-words-not-sealed = { $provision } : disposition confidentielle, dont tout libellé doit être scellé.
# to withhold words of {place}
withhold-words = la confidentialité du libellé ({ $place })
# without a number
without-number = sans numéro
# Witnessed the time of act {of}.
witnessed-time-act = A attesté l’heure de l’acte { $of }.
# {n} more {n?acceptance|acceptances} of this wording of {place} {n?is|are} needed, from among {missing}.
wording-lacks-acceptances = { $n ->
     [one] Il faut encore { $n } acceptation de cette rédaction de { $place }, parmi { $missing }.
    *[other] Il faut encore { $n } acceptations de cette rédaction de { $place }, parmi { $missing }.
}
# This wording of {place} has not been accepted by {missing}.
wording-not-accepted = Ce libellé ({ $place }) n’a pas été accepté par { $missing }.
# A wording has {count} characters, and one may have at most {cap}.
wording-too-long = Un libellé compte { $count } caractères, et un libellé peut en avoir au plus { $cap }.
# Wordings and consents can never be redacted.
wordings-consents-never-redacted = Les libellés et les consentements ne sont jamais supprimés.
# {n} {n?wording|wordings} put by act {act}: parties that do not object before the chair declares it closed consent.
wordings-put-act-does-not-object = { $n ->
     [one] { $n } libellé soumis aux délégations par l’acte { $act } : qui ne fait pas objection avant la déclaration de la présidence consent.
    *[other] { $n } libellés soumis aux délégations par l’acte { $act } : qui ne fait pas objection avant la déclaration de la présidence consent.
}
# {n} {n?wording|wordings} put by act {act}: parties that are silent until {until} consent.
wordings-put-act-silent-until-consents = { $n ->
     [one] { $n } libellé soumis aux délégations par l’acte { $act } : le silence gardé jusqu’au { $until } vaut consentement.
    *[other] { $n } libellés soumis aux délégations par l’acte { $act } : le silence gardé jusqu’au { $until } vaut consentement.
}
# words to which all consent
words-all-consent = des mots auxquels tous consentent
# {id} already has these words in the base
words-base = le libellé de { $id } est celui de la base
# not shown: it could reveal whose it is
words-could-reveal-party = non montré : cela pourrait révéler qui en est l’auteur
# Some words of this draft have been withheld since it was issued.
words-draft-withheld-since-issued = Un libellé de ce projet a été rendu confidentiel depuis son établissement.
# erased
words-erased = effacé
# erased by act {by}
words-erased-by-act = effacé par l’acte { $by }
# Words
words-given = Libellé
# The words hide something from the eye: {says}
words-hide-from-eye = Ces mots cachent quelque chose à l’œil : { $says }
# “{new}” instead of “{old}”
words-instead = « { $new } » au lieu de « { $old } »
# Words
words-label = Libellé
# Words of the merged point
words-merged-point = Le libellé du point fusionné
# not shown to you
words-not-cleared = non montré à votre délégation
# not in this copy of the record
words-not-in-copy = absent de cette copie du registre
# Its words are now in {place}, by act {act}.
words-now-act = Son libellé figure, par l’acte { $act }, ici : { $place }.
# Words that only the readers see
words-only-readers-see = Libellé visible des seuls lecteurs
# The words of the principle are missing.
words-principle-missing = Le principe n’a pas de libellé.
# sealed
words-sealed = scellé
# words of one side
words-side = mots d’une partie
# the words are unchanged
words-unchanged = rien n’est modifié
# in {name}, words that are withheld
words-withheld = { $name }, libellé confidentiel
# works on the text
works-text = travaille sur le texte
# {name} would contain “{words}”
would-contain = { $name } : on y lirait « { $words } »
# {id} would follow itself
would-follow-itself = { $id } se suivrait soi-même
# {provision} would follow {after}, which is not in the base yet.
would-follow-not-base-yet = { $after }, que { $provision } suivrait, ne figure pas encore dans la base.
# {name} would keep “{words}” and get the words “{new}”
would-keep-with-new-words = { $name } garderait « { $words } » et recevrait les mots « { $new } »
# {name} would keep “{words}” and lose the words “{old}”
would-keep-without-words = { $name } garderait « { $words } » et perdrait les mots « { $old } »
# {name} would no longer contain “{words}”
would-no-longer-say = { $name } : on n’y lirait plus « { $words } »
# Write [acts 3, 9], [common] or [A] before each sentence.
write-acts-3-9-common-before = Écrivez [acts 3, 9], [common] ou [A] devant chaque phrase.
# Write it in digits.
write-digits = Écrivez-le en chiffres.
# Write the full path of the one that you mean: {candidates}.
write-full-path = Indiquez le chemin complet de celle que vous visez : { $candidates }.
# Write the full path of the point, or the label of the bracket: {candidates}.
write-full-path-or-label = Indiquez le chemin complet du point, ou l’étiquette du crochet : { $candidates }.
# Write it in lower case, as it was printed when it was made.
write-key-lower-case = Écrivez-la en minuscules, telle qu’elle a été affichée à sa création.
# Write a letter that says until when silence counts as consent.
write-letter-says-until-when-silence = Rédigez la lettre qui dit jusqu’à quand le silence vaut consentement.
# Write PARTY/OFFICE, for example UA/delegate.
write-party-office-ua-delegate = Écrivez PARTIE/FONCTION, par exemple UA/delegate.
# Write POINT=SIDE or BRACKET=SIDE, for example 6=B, 6.2=base or B7=b.
write-point-side-bracket-side = Écrivez POINT=PARTIE ou CROCHETS=PARTIE, par exemple 6=B, 6.2=base ou B7=b.
# Write it in UTC, for example 2025-11-23T09:00:00Z.
write-utc-2025-11-23t09-00 = Écrivez-la en UTC, par exemple 2025-11-23T09:00:00Z.
# Write the words without it, and sign again.
write-words-without-hidden-signs = Écrivez ces mots sans lui, et signez de nouveau.
# Have the program that wrote it write it again: whole, in UTF-8, without a document type.
write-xml-again = Faites-le écrire de nouveau par le programme qui l’a écrit : entier, en UTF-8, sans type de document.
# yes
yes = oui
# You are not signed in.
you-not-signed = Vous n’êtes pas connecté.
# you are not signed in, or your session has ended
you-not-signed-your-session = vous n’êtes pas connecté, ou ne l’êtes plus
# You can try again at {again}.
you-try-again = La prochaine tentative sera possible le { $again }.
# Your consent to {place} in act {act} lapsed: act {by} changed the words. Consent again, or state a position.
your-consent-lapsed-consent-again = Votre consentement (acte { $act } ; { $place }) est devenu caduc : l’acte { $by } a modifié le libellé. Consentez à nouveau ou indiquez une position.
