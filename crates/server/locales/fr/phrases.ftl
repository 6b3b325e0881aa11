# Ce que disent les négociations, les formulaires et la salle : les messages de l’anglais, qui sont écrits à partir des sources.
# About which point
about-point = Sur quel point
# Which acceptance
acceptance = Quelle acceptation
# Accepted {what}.
accepted = A accepté : { $what }.
# {party} has accepted this already.
accepted-already = { $party } l’a déjà accepté.
# Accepted an alternative in {place}.
accepted-alternative = A accepté une variante : { $place }.
# Accepted {what}, on conditions.
accepted-conditions = A accepté, sous condition : { $what }.
# Accepted the date of act {of}.
accepted-date-act = A accepté la date de l’acte { $of }.
# Accepted as the rules ask, and ready to close: {reads}.
accepted-rules-ask-ready-close = Accepté comme le veut le règlement intérieur, et prêt à être clos : { $reads }.
# the account of {credential} is shut: its credential was taken back, or was given another key
account-shut-credential-taken-back-given = le compte de { $credential } est fermé : l’accréditation a été retirée, ou a reçu une autre clé
# Accredit another head first.
accredit-another-head-first = Accréditez d’abord un autre chef de délégation.
# Accredit one, or name the credential that is to decide.
accredit-name-credential-decide = Accréditez-en un, ou désignez l’accréditation qui doit décider.
# Accredited {credential}.
accredited = A accrédité { $credential }.
# {name} has been accredited before.
accredited-before = { $name } a déjà été accrédité.
# act {act}
act-2 = acte { $act }
# act {act}, by {by}: {did}
act-3 = acte { $act }, { $by } : { $did }
# act {act}: {did}
act-4 = acte { $act } : { $did }
# Which act
act-5 = Quel acte
# the act asks for no such thing
act-asks-no-such-thing = l’acte ne demande rien de tel
# Act {act} is the base of {name} already.
act-base-already = L’acte { $act } est déjà la base du texte { $name }.
# Act {act} bears no reason, remark or comment of {party} that is still attached.
act-bears-no-reason-remark-comment = L’acte { $act } ne porte plus de motif, de propos ou d’observation de { $party }.
# The act that closed it
act-closed = L’acte qui a levé les crochets
# Act {act} closed nothing that is still closed there.
act-closed-nothing-still-closed = L’acte { $act } n’a rien clos qui le soit encore à cet endroit.
# act {act} consults nobody
act-consults-nobody = l’acte { $act } ne consulte personne
# Act {act} corrects {len} items; none of those named is open.
act-corrects-items-none-named-open = L’acte { $act } corrige des éléments au nombre de { $len } ; aucun de ceux désignés n’est ouvert.
# Act {declared} has declared them.
act-declared = L’acte { $declared } les a déclarées faites.
# Act {declared} has declared it closed.
act-declared-closed = L’acte { $declared } l’a déclaré clos.
# Act {declared} has declared them made.
act-declared-made = L’acte { $declared } les a déclarées faites.
# Act {act} does not consult {party}.
act-does-not-consult = L’acte { $act } ne consulte pas { $party }.
# Act {act} does not wait for {party}.
act-does-not-wait = L’acte { $act } n’attend pas { $party }.
# act {act} drafts no statement
act-drafts-no-statement = l’acte { $act } ne rédige pas de déclaration
# Act {act} hands in no text.
act-hands-no-text = L’acte { $act } ne remet aucun texte.
# Act {draft} issued no draft.
act-issued-no-draft = L’acte { $draft } n’a pas établi de projet.
# act {act} issued no draft
act-issued-no-draft-2 = l’acte { $act } n’établit aucun projet
# an act of the kind “{kind}”
act-kind = un acte du type « { $kind } »
# Act {act} neither issues a draft nor puts a question to a principal.
act-neither-issues-draft-nor-puts = L’acte { $act } n’établit pas de projet et ne soumet pas de question à un mandant.
# Act {act} is no acceptance by {party}.
act-no-acceptance = L’acte { $act } n’est pas une acceptation de { $party }.
# Act {before} is no draft statement that stands.
act-no-draft-statement-stands = L’acte { $before } n’est pas un projet de déclaration en vigueur.
# Act {act} is no draft or statement that stands.
act-no-draft-statement-stands-2 = L’acte { $act } n’est ni un projet ni une déclaration en vigueur.
# Act {act} is no longer free to take back: it has closed, lapsed, or been taken back.
act-no-longer-free-take-back = L’acte { $act } ne peut plus être retiré : il a produit effet, est devenu caduc ou a déjà été retiré.
# Act {act} is no offer.
act-no-offer = L’acte { $act } n’est pas une offre.
# Act {act} is no proposal.
act-no-proposal = L’acte { $act } n’est pas une proposition.
# act {act} is no proposal
act-no-proposal-2 = l’acte { $act } n’est pas une proposition
# Act {act} is no reservation or asking of {party} that stands.
act-no-reservation-asking-stands = L’acte { $act } n’est pas une réserve ou une demande de { $party } en vigueur.
# act {act} is no sealed offer
act-no-sealed-offer = l’acte { $act } n’est pas une offre scellée
# Act {act} is not among the {seen} acts that its author had seen.
act-not-among-acts-author-seen = L’acte { $act } n’est pas parmi les actes que son auteur avait vus ({ $seen }).
# Act {act} has opened it.
act-opened = L’acte { $act } l’a ouverte.
# Act {act} opened no round that is open and began before {at}.
act-opened-no-round-open-began = L’acte { $act } n’a pas ouvert de cycle qui soit en cours et ait commencé avant le { $at }.
# Act {act} put {len} items; there is no item {item}.
act-put-items-no-item = L’acte { $act } a soumis des éléments au nombre de { $len } ; il n’y a pas d’élément { $item }.
# Act {act} puts nothing to the room.
act-puts-nothing-room = L’acte { $act } ne soumet rien aux délégations.
# Act {act} refers nothing to a team.
act-refers-nothing-team = L’acte { $act } ne renvoie rien à un groupe.
# act {act} refers nothing to a team
act-refers-nothing-team-2 = l’acte { $act } ne renvoie rien à un groupe
# Act {act} of {party} says the same and stands.
act-says-same-stands = L’acte { $act } de { $party } dit la même chose et reste en vigueur.
# Act {act} set no date that {party} has still to accept.
act-set-no-date-still-accept = L’acte { $act } n’a pas fixé de date que { $party } ait encore à accepter.
# Act {act} was signed here and has no place in the keeper's record yet.
act-signed-here-not-placed = L’acte { $act } a été signé ici et n’a pas encore sa place dans le registre du dépositaire.
# Act {act} states no principle that {party} has joined.
act-states-no-principle-joined = L’acte { $act } n’énonce pas de principe auquel { $party } se soit associé.
# Act {act} states no time that {party} has still to witness.
act-states-no-time-still-witness = L’acte { $act } n’indique pas d’heure que { $party } ait encore à attester.
# The act in which they stood
act-stood = L’acte dans lequel ils figuraient
# Act {act} ({kind}) waits for more heads of delegation.
act-waits-more-heads-delegation = L’acte { $act } ({ $kind }) attend la signature d’autres chefs de délégation.
# The acts on which a fact rests
acts-fact-rests = Les actes sur lesquels repose un fait
# Acts that it may not sign
acts-may-not-sign = Actes qu’elle n’autorise pas à signer
# ad referendum
ad-referendum = ad referendum
# “{new}” is added
added = « { $new } » est ajouté
# Agreed ad referendum: have {place} confirmed at home, or return it.
agreed-ad-referendum-confirmed-home-return = Convenu ad referendum ({ $place }) : faites confirmer par votre capitale, ou remettez entre crochets.
# {party} has agreed this already.
agreed-already = { $party } en est déjà convenu.
# They agreed on the date of {day} ({what}).
agreed-date = Ils sont convenus de la date du { $day } ({ $what }).
# They agreed {n} {n?provision|provisions} of {all} of the text ({text}): {which}.
agreed-provisions-text = { $n ->
     [one] Ils sont convenus de { $n } disposition sur { $all } du texte ({ $text }) : { $which }.
    *[other] Ils sont convenus de { $n } dispositions sur { $all } du texte ({ $text }) : { $which }.
}
# They agreed {n} {n?provision|provisions} of {all} of the text ({text}).
agreed-provisions-text-2 = { $n ->
     [one] Ils sont convenus de { $n } disposition sur { $all } du texte ({ $text }).
    *[other] Ils sont convenus de { $n } dispositions sur { $all } du texte ({ $text }).
}
# Agreed the wording of {place}.
agreed-wording = A convenu du libellé : { $place }.
# All that has been accepted one way
all-accepted-way = Tout ce qui a été accepté dans un seul sens
# All accepted this wording of {place}, and the conditions of some do not hold.
all-accepted-wording-conditions-some-do = Tous ont accepté ce libellé ({ $place }), mais les conditions de certains ne sont pas remplies.
# all heads of delegation
all-heads-delegation = tous les chefs de délégation
# Its words are shown when all parties have cleared it for release.
all-parties-clear-release = Son libellé est montré quand toutes les parties en ont autorisé la publication.
# On which alternative
alternative = Sur quelle variante
# One alternative of {provision} is named twice.
alternative-named-twice = Une variante ({ $provision }) est désignée deux fois.
# alternatives in {otherwise}
alternatives-2 = variantes ({ $otherwise })
# alternatives are named, and all that has been accepted
alternatives-named-all-accepted = des variantes sont désignées, ainsi que tout ce qui a été accepté
# Alternatives are shown
alternatives-shown = Les variantes sont montrées
# {some} and {last}
and = { $some } et { $last }
# another number for {name}
another-number = un autre numéro ({ $name })
# Answer all, or a share such as 2/3.
answer-all-share-such-2-3 = Répondez par all, ou par une proportion telle que 2/3.
# Answer all, a share such as 2/3, or finding.
answer-all-share-such-2-3-finding = Répondez par all, une proportion telle que 2/3, ou finding.
# the answer came too late, came twice, or is not of this room
answer-came-too-late-came-twice = la réponse est arrivée trop tard, ou deux fois, ou ne vient pas de cette salle
# Answer fact, common or own.
answer-fact-common-own = Répondez par fact, common ou own.
# Answer joint, chair:CODE or party:CODE.
answer-joint-chair-code-party-code = Répondez par joint, chair:CODE ou party:CODE.
# Answer with one that is offered.
answer-offered = Répondez par l’une de celles qui sont proposées.
# Answer with one of the words that are offered.
answer-words-offered = Répondez par l’un des mots proposés.
# Answer yes or no.
answer-yes-no = Répondez par yes ou no.
# Approved {what}.
approved = A approuvé : { $what }.
# approves
approves-2 = approuve
# article
article = article
# Ask {holder}.
ask = Adressez-vous à { $holder }.
# Ask its author.
ask-author = Adressez-vous à son auteur.
# Ask the chair.
ask-chair = Adressez-vous à la présidence.
# Ask the head of your delegation.
ask-head-delegation = Adressez-vous au chef de votre délégation.
# Ask the head of the delegation.
ask-head-delegation-2 = Adressez-vous au chef de la délégation.
# Ask the head of your delegation to do it.
ask-head-delegation-do = Demandez au chef de votre délégation de le faire.
# Ask the head of your delegation for a new one.
ask-head-delegation-new = Demandez-en un nouveau au chef de votre délégation.
# Ask the keeper.
ask-keeper = Adressez-vous au dépositaire.
# Ask one of their readers.
ask-readers = Adressez-vous à l’un de ses lecteurs.
# {party} asked by act {act} that a point which would be set aside not vanish.
asked-act-point-would-set-aside = { $party } a demandé, par l’acte { $act }, le maintien sur la table d’un point qui serait écarté.
# Asked to co-sponsor the proposal of act {act}.
asked-co-sponsor-proposal-act = Invitation à se porter coauteur de la proposition de l’acte { $act }.
# Asked that {place} not vanish from the table.
asked-not-vanish-table = A demandé le maintien sur la table : { $place }.
# Asked {asked}; took effect with act {by}.
asked-took-effect-act = A demandé { $asked } ; demande ayant pris effet avec l’acte { $by }.
# Asked {asked}; waits for more heads of delegation.
asked-waits-more-heads-delegation = A demandé { $asked } ; d’autres chefs de délégation doivent encore s’y associer.
# Asked that the words of {place} stay as they are.
asked-words-stay = A demandé le maintien du libellé : { $place }.
# It asks: {says}.
asks = Il est demandé : { $says }.
# It asks for: {all}.
asks-2 = Il demande : { $all }.
# line {line}, column {column}
at-column = ligne { $line }, colonne { $column }
# line {line}
at-line = ligne { $line }
# part {part}
at-part = partie { $part }
# part {part}, line {line}
at-part-line = partie { $part }, ligne { $line }
# Who attends; all whose consent counts where none is named
attends-all-whose-consent-counts-where = Qui participe ; si personne n’est désigné, toutes les parties dont le consentement compte
# Its author claims to have seen {seen} acts where there are {number}.
author-claims-seen-acts-where = L’auteur déclare avoir vu un nombre d’actes ({ $seen }) supérieur à celui du registre ({ $number }).
# ({letter}) base: {reads}
base-2 = ({ $letter }) base : { $reads }
# in the base,
base-3 = dans la base,
# the base has changed since edition {edition}, and stands at {last}
base-changed-since-edition-stands = la base a changé depuis l’édition { $edition }, et en est à la { $last }
# The base as edited
base-edited = La base modifiée
# The base as they edited it
base-edited-2 = La base telle qu’ils l’ont modifiée
# The base of {text} has {last} editions, not {edition}.
base-editions-not = La dernière édition de la base du texte { $text } est la { $last }, et non la { $edition }.
# The base of {text} has no provision {id}.
base-no-provision = La base du texte { $text } n’a pas de disposition { $id }.
# The base has no provision {provision}.
base-no-provision-2 = La base n’a pas de disposition { $provision }.
# The base of {text} has no provision {id}, so nothing can render it.
base-no-provision-nothing-can-render = La base du texte { $text } n’a pas de disposition { $id } : rien ne peut la rendre.
# the base has a provision {id} already
base-provision-already = la base a déjà une disposition { $id }
# The base of {text} stands at edition {last}, not {edition}.
base-stands-edition-not = La base du texte { $text } en est à l’édition { $last }, et non { $edition }.
# The base as it would have it
base-would = La base telle qu’elle deviendrait
# it bears no number
bears-no-number = sans numéro
# it bears the number {number}
bears-number = numéro { $number }
# Begin again, or use your password.
begin-again-use-password = Recommencez, ou utilisez votre mot de passe.
# it begins on its own
begins-own = point distinct
# The body is not one of an act of the kind {kind}: {why}.
body-not-act-kind = Le contenu n’est pas celui d’un acte du type { $kind } : { $why }.
# One bracket of {provision} is named twice.
bracket-named-twice = Un passage entre crochets ({ $provision }) est désigné deux fois.
# A bracket of {provision} stands within words that the same act replaces.
bracket-stands-within-words-same-act = Des crochets de { $provision } se trouvent dans un libellé que le même acte remplace.
# A bracket would close in {n} ways: all accepted each of them.
bracket-would-close-ways-all-accepted = Les crochets pourraient être levés de { $n } façons : tous ont accepté chacune d’elles.
# A bracket of {provision} would close in {ways} ways: all accepted each of them.
bracket-would-close-ways-all-accepted-each = Des crochets ({ $provision }) pourraient être levés de { $ways } façons : tous ont accepté chacune d’elles.
# {n} {n?bracket|brackets}
brackets = { $n ->
     [one] { $n } passage entre crochets
    *[other] { $n } passages entre crochets
}
# Brackets would close by the chair's finding, and there is no chair.
brackets-would-close-chair-s-finding = Les crochets seraient levés sur constat de la présidence, or il n’y a pas de présidence.
# Bring about what they made it hang on.
bring-about-what-made-hang = Réunissez les conditions dont ils l’ont fait dépendre.
# Bring your copy of the record up to date, and sign again.
bring-copy-record-up-date-sign = Mettez à jour votre copie du registre, et signez de nouveau.
# can live with it
can-live = peut s’en accommoder
# {credential} cannot accredit for {party}.
cannot-accredit = { $credential } ne peut accréditer au nom de { $party }.
# {party} cannot be asked to co-sponsor.
cannot-asked-co-sponsor = { $party } ne peut être invité à se porter coauteur.
# {provision} cannot follow {after}, which it holds.
cannot-follow-holds = { $provision } ne peut suivre { $after }, qu’il contient.
# {credential} cannot join in the name of {party}.
cannot-join-name = { $credential } ne peut s’associer au nom de { $party }.
# To {kind} is for the chair; {party} is not.
chair-not = Acte réservé à la présidence (« { $kind } ») ; { $party } ne l’exerce pas.
# to change the rules of procedure
change-rules-procedure = la modification du règlement intérieur
# Changed the rules of procedure.
changed-rules-procedure = A modifié le règlement intérieur.
# {provision} has changed since edition {edition}.
changed-since-edition = Modification depuis l’édition { $edition } : { $provision }.
# {provision} has changed since edition {edition} of the base.
changed-since-edition-base = Modification depuis l’édition { $edition } de la base : { $provision }.
# {name} changes nothing of the base
changes-nothing-base = { $name } ne modifie rien de la base
# Check the name, or invite a new delegate, who is accredited at once.
check-name-invite-new-delegate-accredited = Vérifiez le nom, ou invitez un nouveau délégué, qui est accrédité aussitôt.
# Choose one of: {forms}.
choose = Choisissez l’un de ceux-ci : { $forms }.
# Choose one of those below the page.
choose-below-page = Choisissez-en une au bas de la page.
# Clear {name} for release.
clear-release = Publication à autoriser : { $name }.
# Clear {name} for release: another has.
clear-release-another = Publication à autoriser, une autre délégation l’ayant fait : { $name }.
# Cleared {document} for release.
cleared-release = A autorisé la publication : { $document }.
# Close by acceptance, or amend the rules.
close-acceptance-amend-rules = Levez les crochets par acceptation, ou modifiez le règlement intérieur.
# Close all its boundaries in one act.
close-all-boundaries-act = Réglez toutes ses limites en un seul acte.
# Close another place.
close-another-place = Retenez une autre place.
# to close brackets in {place}
close-brackets = la levée de crochets ({ $place })
# Close it first.
close-first = Clôturez-le d’abord.
# Close them first, or accept one alternative of each.
close-first-accept-alternative-each = Levez-les d’abord, ou acceptez une variante de chacun.
# Close the outer bracket alone: what stands within it is set aside with its words.
close-outer-bracket-alone-what-stands = Ne levez que les crochets extérieurs : ce qu’ils contiennent est écarté avec le libellé.
# Close it together with: {others}.
close-together = Levez ces crochets en même temps que : { $others }.
# Close whether that provision stands first.
close-whether-provision-stands-first = Réglez d’abord la question du maintien de cette disposition.
# Close whether it stands first.
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
# Closed the round that act {of} opened.
closed-round-act-opened = A clos le cycle ouvert par l’acte { $of }.
# A comment is a partner's; {party} is none.
comment-partner-s-none = Une observation émane d’un partenaire ; { $party } n’en est pas un.
# Comment on what was shown.
comment-what-shown = Formulez des observations sur ce qui a été montré.
# Comment on what your side was shown.
comment-what-side-shown = Formulez des observations sur ce qui a été montré à votre partie.
# Commented on the consultation of act {of}.
commented-consultation-act = A formulé une observation sur la consultation de l’acte { $of }.
# a common characterisation
common-characterisation = appréciation commune
# Consent to the sentences of {name}, or redraft them.
consent-sentences-redraft = Consentir aux phrases, ou les rédiger de nouveau : { $name }.
# The consent of {code} would count, which is no party.
consent-would-count-no-party = Le consentement de { $code }, qui n’est pas partie aux négociations, compterait.
# Consented to sentences of the statement of act {of}.
consented-sentences-statement-act = A consenti à des phrases de la déclaration de l’acte { $of }.
# The consultation
consultation = La consultation
# A consultation names partners or observers of the talks.
consultation-names-partners-observers-talks = Une consultation désigne des partenaires ou des observateurs des négociations.
# is consulted
consulted = est consulté
# Consulted by act {act}: a comment is welcome, and is never a position.
consulted-act-comment-welcome-never-position = Consultation par l’acte { $act } : une observation est la bienvenue et ne constitue jamais une position.
# Consulted partners on {place}.
consulted-partners = A consulté des partenaires : { $place }.
# to correct {place}
correct = des corrections ({ $place })
# {provision} is corrected twice, or not at all.
corrected-twice-not-all = Corrigé deux fois, ou pas du tout : { $provision }.
# The corrections of act {act} can be declared.
corrections-act-can-declared = Les corrections de l’acte { $act } peuvent être déclarées faites.
# Count the items from 0.
count-items-0 = Comptez les éléments à partir de 0.
# Count the sentences from 0.
count-sentences-0 = Comptez les phrases à partir de 0.
# Which credential
credential-2 = Quelle accréditation
# The credential that keeps the record
credential-keeps-record = L’accréditation qui tient le registre
# Which date
date = Quelle date
# a deadline
deadline-2 = échéance
# Decide on {name}.
decide = Décision à prendre : { $name }.
# This is for {who} to decide; {credential} is not.
decide-not = La décision est réservée ({ $who }) ; { $credential } n’a pas cette qualité.
# Decided on {what}, and has decided anew since.
decided-decided-anew-since = A pris une décision, remplacée depuis par une autre : { $what }.
# decides at home
decides-home = décide dans la capitale
# Declare it then.
declare = Déclarez-la close à ce moment-là.
# to declare what act {of} put
declare-what-act-put = la déclaration de clôture de ce que l’acte { $of } a soumis
# Declared the editorial corrections of act {of} made.
declared-editorial-corrections-act-made = A déclaré faites les corrections rédactionnelles de l’acte { $of }.
# Declared what act {of} put, and nothing of it closed.
declared-what-act-put-nothing-closed = A déclaré clos ce que l’acte { $of } a soumis ; aucun crochet n’a été levé.
# a delegate
delegate = un délégué
# This is for delegates who have signed in.
delegates-signed = Cette page est réservée aux délégués connectés.
# Delegations that witness the time before a silence ends
delegations-witness-time-before-silence-ends = Délégations qui attestent l’heure avant la fin d’un silence
# to delete {name}
delete = la suppression ({ $name })
# Deleted by consent, by act {act}.
deleted-consent-act = Supprimé d’un commun accord, par l’acte { $act }.
# Detached the content of act {of}.
detached-content-act = A supprimé le contenu de l’acte { $of }.
# Divide it into files of one text each.
divide-file = Divisez-le en fichiers d’un seul texte chacun.
# division
division = division
# {id} does not fall into two parts or more with words
does-not-fall-into-two-parts = { $id } ne se scinde pas en deux parties ou plus ayant un libellé
# {here} {name} does not say “{words}”
does-not-say = { $here } { $name } : on n’y lit pas « { $words } »
# {party} does not take part in the talks.
does-not-take-part-talks = { $party } ne participe pas aux négociations.
# {code} does not take part in the talks.
does-not-take-part-talks-2 = { $code } ne participe pas aux négociations.
# draft {number} of {text}
draft = projet { $number } du texte { $text }
# The draft
draft-2 = Le projet
# in draft {number},
draft-3 = dans le projet { $number },
# draft {number} cannot be read: {why}
draft-cannot-read = le projet { $number } ne peut être lu : { $why }
# Draft {number} was issued with {brackets} open brackets.
draft-issued-open-brackets = Le projet { $number } a été établi alors que des passages restaient entre crochets ({ $brackets }).
# draft {number} was not released
draft-not-released = le projet { $number } n’a pas été publié
# The draft or statement
draft-statement = Le projet ou la déclaration
# Draft {number} of the text ({text}) was issued: {provisions}, {brackets}.
draft-text-issued = Le projet { $number } du texte ({ $text }) a été établi : { $provisions }, { $brackets }.
# Drafted a joint statement.
drafted-joint-statement = A rédigé une déclaration commune.
# The drafts that there are stand in their list.
drafts-stand-list = Les projets existants figurent dans leur liste.
# {at} is earlier than was stated.
earlier-stated = L’heure indiquée ({ $at }) est antérieure à celle du registre.
# Edit it, save it, and propose again.
edit-save-propose-again = Modifiez-le, enregistrez-le, et proposez de nouveau.
# Edit it as it stands now, and hand it in again.
edit-stands-now-hand-again = Modifiez-la en l’état, et remettez-la de nouveau.
# an edited text and single wishes are answered at once
edited-text-single-wishes-answered-once = un texte modifié et des souhaits isolés sont donnés à la fois
# Edition of the base that was read
edition-base-read = Édition de la base qui a été lue
# {n} editorial {n?correction|corrections} by act {act}: an objection turns one into a proposal.
editorial-corrections-act-objection-turns-into = { $n ->
     [one] { $n } correction rédactionnelle par l’acte { $act } : une objection en fait une proposition.
    *[other] { $n } corrections rédactionnelles par l’acte { $act } : une objection en fait une proposition.
}
# Elevated {place} to {name}.
elevated = A soumis à { $name } : { $place }.
# Elevated {place} to the principals.
elevated-principals = A soumis aux mandants : { $place }.
# Entrust the offer to a credential of the talks.
entrust-offer-credential-talks = Confiez l’offre à une accréditation des négociations.
# every party
every-party = toutes les parties
# an expert or a delegate
expert-delegate = un expert ou un délégué
# a fact
fact = fait
# a fact, resting on acts
fact-resting-acts = un fait, reposant sur des actes
# A fact rests on act {act}, which is void.
fact-rests-act-void = Un fait repose sur l’acte { $act }, qui est nul.
# A fact rests on acts of the record: none is named.
fact-rests-acts-record-none-named = Un fait repose sur des actes du registre : aucun n’est désigné.
# {home} falls into parts in more than one way.
falls-into-parts-more-way = { $home } se scinde de plus d’une façon.
# The field “{name}” is empty.
field-empty = Le champ « { $name } » est vide.
# the file's container (zip) cannot be read: {what}
file-container = le conteneur (zip) du fichier est illisible : { $what }
# the control character {character} stands in the text
file-control = le texte contient le caractère de commande { $character }
# byte {offset} of the file is half a UTF-16 character
file-half-utf16 = à l’octet { $offset } du fichier, il n’y a que la moitié d’un caractère UTF-16
# The file that you handed in is not kept any more.
file-handed-not-kept-any-more = Le fichier que vous avez remis n’est plus conservé.
# File one at least.
file-least = Versez-en au moins un.
# the file's root element is `{root}`, not `akomaNtoso`
file-not-akn = l’élément racine du fichier est `{ $root }`, et non `akomaNtoso`
# the file is not a Word document: {what}
file-not-docx = le fichier n’est pas un document Word : { $what }
# the file is {what}, not a text
file-not-text = le fichier n’est pas un texte, mais ceci : { $what }
# byte {offset} of the file ({byte}) is not UTF-8
file-not-utf8 = l’octet { $offset } du fichier ({ $byte }) n’est pas en UTF-8
# this part of the file cannot be read: {what}
file-part = cette partie du fichier est illisible : { $what }
# a file and a text are handed in for one thing
file-text-handed-thing = un fichier et un texte sont remis pour une même chose
# the file has {size} bytes, more than the {cap} that are read
file-too-large = le fichier compte { $size } octets ; on n’en lit pas plus de { $cap }
# the XML cannot be read: {what}
file-xml = le XML est illisible : { $what }
# Filed papers.
filed-papers = A versé des documents au dossier.
# Filed papers of {whose}: {what}.
filed-papers-2 = A versé au dossier des documents de { $whose } : { $what }.
# Filed papers: {what}.
filed-papers-3 = A versé des documents au dossier : { $what }.
# The first act of a record opens the talks.
first-act-record-opens-talks = Le premier acte d’un registre ouvre les négociations.
# the first part of {id} keeps its identity, and the others have new ones
first-part-keeps-identity-others-new = la première partie de { $id } garde son identité, et les autres en ont une nouvelle
# for {noun}
for = la prise d’effet d’{ $noun }
# “{new}” for “{old}”
for-2 = « { $new } » au lieu de « { $old } »
# The form cannot be read.
form-cannot-read = Le formulaire ne peut être lu.
# The form cannot be read: it broke off, or is too large.
form-cannot-read-broke-off-too = Le formulaire ne peut être lu : il s’est interrompu, ou est trop volumineux.
# the form did not come from a page of this room, or from one that was opened before you signed in
form-did-not-come-page-room = le formulaire ne vient pas d’une page de cette salle, ou vient d’une page ouverte avant votre connexion
# This form was sent from another site.
form-sent-another-site = Ce formulaire a été envoyé depuis un autre site.
# The founder's key is not among the credentials of the opening act.
founder-s-key-not-among-credentials = La clé du fondateur n’est pas parmi les accréditations de l’acte d’ouverture.
# from {opened} to {closed}
from-to = du { $opened } au { $closed }
# general
general = réserve générale
# Give one.
give = Indiquez un élément, et un seul.
# Give it one.
give-2 = Donnez-lui-en un.
# Give an Akoma Ntoso 3.0 document, or a text in another format.
give-akn = Donnez un document Akoma Ntoso 3.0, ou un texte dans un autre format.
# Give the credential another name, or give it a new key.
give-credential-another-name-give-new = Donnez à l’accréditation un autre nom, ou une nouvelle clé.
# Give a .docx file, or save the document as one.
give-docx = Donnez un fichier .docx, ou enregistrez le document sous cette forme.
# Give each part on its own.
give-each-part-own = Donnez chaque partie séparément.
# Give each provision the identity of the one that it renders.
give-each-provision-identity-renders = Donnez à chaque disposition l’identité de celle qu’elle rend.
# Give {name} a fresh key with its new link; the old one signs no more then.
give-fresh-key-new-link-old = Avec le nouveau lien, donnez une nouvelle clé à { $name } ; l’ancienne ne signera plus.
# Give it a later date.
give-later-date = Donnez-lui une date plus tardive.
# Give a later hour, and the letter.
give-later-hour-letter = Indiquez une heure plus tardive, et joignez la lettre.
# Give one at least.
give-least = Donnez-en au moins une.
# Give one or the other.
give-other = Donnez l’un ou l’autre.
# Give a public key as `ed25519:` and its bytes.
give-public-key-ed25519-bytes = Donnez une clé publique sous la forme `ed25519:` suivie de ses octets.
# Give the public key as it was printed when it was made.
give-public-key-printed-when-made = Donnez la clé publique telle qu’elle a été affichée à sa création.
# Give the words.
give-words = Donnez le libellé.
# To go back on adopted words, ask to reopen them.
go-back-adopted-words-ask-reopen = Pour revenir sur un libellé adopté, demandez sa réouverture.
# To go back on it, ask to reopen: the rules say how many must.
go-back-ask-reopen-rules-say = Pour y revenir, demandez la réouverture : le règlement intérieur dit combien doivent s’y associer.
# Go back, fill it in, and send it again.
go-back-fill-send-again = Revenez en arrière, remplissez-le, et renvoyez le formulaire.
# Go back, and type the same twice.
go-back-type-same-twice = Revenez en arrière, et saisissez deux fois le même.
# Go back to where we stand, and look from there.
go-back-where-we-stand-look = Revenez à l’état des lieux, et cherchez à partir de là.
# it goes
goes = suppression
# {here} {name} is gone, and with it “{words}”
gone = { $here } { $name } : supprimé, et avec lui « { $words } »
# Hand in one of them.
hand = N’en remettez qu’un.
# Hand it in again.
hand-again = Remettez-le de nouveau.
# Hand in the base as they edited it.
hand-base-edited = Remettez la base telle qu’ils l’ont modifiée.
# Hand in the base as edited, or say of a point how it shall read.
hand-base-edited-say-point-how = Remettez la base modifiée, ou dites comment un point doit se lire.
# Hand in the edited text, or say point by point what is wished.
hand-edited-text-say-point-point = Remettez le texte modifié, ou dites point par point ce qui est souhaité.
# Hand in a file, or the text itself.
hand-file-text-itself = Remettez un fichier, ou le texte lui-même.
# Hand one in, and let it be set as the base.
hand-let-set-base = Remettez-en un, et qu’il soit pris pour base.
# Hand in a text in one of: {languages}.
hand-text = Remettez un texte dans l’une de ces langues : { $languages }.
# Hand the words in as a comment, which is never a party's position.
hand-words-comment-never-party-s = Remettez ce texte comme observation, laquelle n’est jamais la position d’une partie.
# Handed in a non-paper on {place}.
handed-non-paper = A remis un non-papier : { $place }.
# Handed in the text {place}.
handed-text = A remis le texte { $place }.
# The hash named is not that of act {act}, which is {is}.
hash-named-not-act = L’empreinte indiquée n’est pas celle de l’acte { $act }, qui est { $is }.
# the head of a delegation
head-delegation = un chef de délégation
# This is for the head of a delegation.
head-delegation-2 = Ceci est réservé au chef d’une délégation.
# A head of delegation accredits for the own delegation.
head-delegation-accredits-own-delegation = Un chef de délégation accrédite pour sa propre délégation.
# {name} holds no credential of these talks
holds-no-credential-talks = { $name } n’a pas d’accréditation dans ces négociations
# Who holds the pen: joint, chair:CODE, party:CODE
holds-pen-joint-chair-code-party = Qui tient la plume : joint, chair:CODE, party:CODE
# {party} holds the pen or keeps the record.
holds-pen-keeps-record = { $party } tient la plume ou le registre.
# How the delegations together describe the talks: all consent to each word.
how-delegations-together-describe-talks-all = Appréciation commune des négociations par les délégations : tous consentent à chaque mot.
# How each bracket would close
how-each-bracket-would-close = Comment seraient levés les crochets
# How firmly
how-firmly = Degré d’accord
# How many change these rules: all, or a share such as 2/3
how-many-change-rules-all-share = Combien peuvent modifier ce règlement : all, ou une proportion telle que 2/3
# How many reopen adopted words: all, or a share such as 2/3
how-many-reopen-adopted-words-all = Combien peuvent rouvrir un libellé adopté : all, ou une proportion telle que 2/3
# How your party stands to it
how-party-stands = Position de votre partie
# How sure it is
how-sure = Degré de certitude
# in {name}, {reads}
in = { $name }, { $reads }
# Initial {name}: all consent to it.
initial-all-consent = À parapher, tous y consentant : { $name }.
# Initial {name}, or say why not.
initial-say-why-not = À parapher, ou dire pourquoi non : { $name }.
# Initialled {document}.
initialled-2 = A paraphé : { $document }.
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
# item
item = alinéa
# {value} is an item of act {of}, not of act {act}
item-act-not-act = { $value } est un élément de l’acte { $of }, non de l’acte { $act }
# To which items; all where none is named
items-all-where-none-named = À quels éléments ; à tous si aucun n’est désigné
# Which items; all where none is named
items-all-where-none-named-2 = Quels éléments ; tous si aucun n’est désigné
# items are counted from 1
items-counted-1 = les éléments se comptent à partir de 1
# {party} has itself tabled what it wishes of {provision}.
itself-tabled-what-wishes = { $party } a déjà déposé sa propre proposition : { $provision }.
# Join an act that waits for heads of delegation, or a proposal that asks your party to co-sponsor.
join-act-waits-heads-delegation-proposal = Associez-vous à un acte qui attend des chefs de délégation, ou à une proposition qui invite votre partie à s’en porter coauteur.
# Join in the name of your own party.
join-name-own-party = Associez-vous au nom de votre propre partie.
# Join the principle first.
join-principle-first = Associez-vous d’abord au principe.
# Joined act {of}.
joined-act = S’est associé à l’acte { $of }.
# {party} has joined act {act} already.
joined-act-already = { $party } s’est déjà associé à l’acte { $act }.
# Joined the principle of act {of}.
joined-principle-act = S’est associé au principe de l’acte { $of }.
# {party} has joined the principle already.
joined-principle-already = { $party } s’est déjà associé au principe.
# Joint statement: {title}
joint-statement = Déclaration commune : { $title }
# the joint statement of act {act}
joint-statement-act = déclaration commune de l’acte { $act }
# Keep numbers and order as the base has them; leave out what is not translated yet.
keep-numbers-order-base-leave-out = Gardez les numéros et l’ordre de la base ; omettez ce qui n’est pas encore traduit.
# Keep it sealed until it is.
keep-sealed-until = Gardez-la scellée jusque-là.
# Keep what you wrote, tell whoever runs this room, and send it again.
keep-what-wrote-tell-whoever-runs = Gardez ce que vous avez écrit, avertissez la personne qui tient cette salle, puis envoyez-le de nouveau.
# The keeper {keeper} is none of the credentials.
keeper-none-credentials = Le dépositaire { $keeper } ne figure pas parmi les accréditations.
# The keeper signs one with `paraph pouch export`, or when the room closes.
keeper-signs-paraph-pouch-export-when = Le dépositaire en signe un avec `paraph pouch export`, ou à la fermeture de la salle.
# {keeper} keeps the record and states its time; {credential} does not.
keeps-record-states-time-does-not = { $keeper } tient le registre et en indique l’heure ; { $credential } n’a pas cette qualité.
# the key at hand is not that of {credential}
key-hand-not = la clé disponible n’est pas celle de { $credential }
# {name} or its key is named twice.
key-named-twice = { $name } ou sa clé figure deux fois.
# The key of {name} has no algorithm.
key-no-algorithm = La clé de { $name } n’indique pas d’algorithme.
# the key is of no credential of these talks, or not any more
key-no-credential-talks-not-any = cette clé n’est celle d’aucune accréditation de ces négociations, ou ne l’est plus
# The key that signed this act is not one that the talks know now.
key-signed-act-not-talks-know = La clé qui a signé cet acte n’est pas connue actuellement dans ces négociations.
# This key signs, or has signed, for another credential.
key-signs-signed-another-credential = Cette clé signe, ou a signé, pour une autre accréditation.
# Of which kind
kind = De quelle nature
# a 7-Zip archive
kind-7z = une archive 7-Zip
# a Word or other Office file (DOCX)
kind-docx = un fichier Word ou un autre fichier Office (DOCX)
# a gzip archive
kind-gzip = une archive gzip
# a JPEG image
kind-jpeg = une image JPEG
# an OpenDocument file
kind-odf = un fichier OpenDocument
# an old Word, Excel or PowerPoint file
kind-office-old = un ancien fichier Word, Excel ou PowerPoint
# a PDF file
kind-pdf = un fichier PDF
# a PNG image
kind-png = une image PNG
# an RTF file
kind-rtf = un fichier RTF
# UTF-32 text
kind-utf32 = du texte en UTF-32
# an xz archive
kind-xz = une archive xz
# a ZIP archive
kind-zip = une archive ZIP
# Its language
language = Sa langue
# The languages of these talks are {known}; the first is that of consent.
languages-of-talks = Les langues de ces négociations sont { $known } ; la première est celle du consentement.
# Languages of the texts, that of consent first
languages-texts-consent-first = Langues des textes, celle du consentement en premier
# the last draft has no point {name} that the base has lost
last-draft-no-point-base-lost = le dernier projet n’a pas de point { $name } que la base ait perdu
# Was the last to join act {waiting}, which took effect. {did}
last-join-act-took-effect = S’est associé en dernier à l’acte { $waiting }, qui a pris effet. { $did }
# leads and binds the delegation
leads-binds-delegation = dirige et engage la délégation
# Least length of a silence procedure, in hours; 0 for none
least-length-silence-procedure-hours-0 = Durée minimale d’une procédure d’approbation tacite, en heures ; 0 pour aucune procédure
# Least notice of a meeting, in hours
least-notice-meeting-hours = Préavis minimal d’une réunion, en heures
# Leave it to its author, or to whom it was entrusted.
leave-author-entrusted = Laissez ce soin à son auteur, ou à qui elle a été confiée.
# Leave the decision to {who}.
leave-decision = Laissez la décision à qui de droit : { $who }.
# Leave it out, or answer {of} for the kind.
leave-out-answer-kind = Omettez-le, ou répondez { $of } pour le type.
# “{old}” is left out
left-out = « { $old } » est supprimé
# Left the talks.
left-talks = A quitté les négociations.
# Let another credential of {party} sign it.
let-another-credential-sign = Qu’une autre accréditation de { $party } le signe.
# Let its author make it anew.
let-author-make-anew = Que son auteur la renouvelle.
# Let the chair put the wording and declare it.
let-chair-put-wording-declare = Que la présidence soumette le libellé aux délégations et le déclare.
# Let the head of your delegation accredit it.
let-head-delegation-accredit = Que le chef de votre délégation l’accrédite.
# Let the heads give it to another first.
let-heads-give-another-first = Que les chefs de délégation les confient d’abord à une autre.
# Let the keeper state the time, and delegations witness it.
let-keeper-state-time-delegations-witness = Que le dépositaire indique l’heure et que des délégations l’attestent.
# Let {party} lift it, or bring the point back by a proposal.
let-lift-bring-point-back-proposal = Que { $party } lève sa demande, ou rétablissez le point par une proposition.
# Let a member report.
let-member-report = Que l’un des membres fasse rapport.
# Let the parties accept, and the pen close.
let-parties-accept-pen-close = Que les parties acceptent, et que qui tient la plume lève les crochets.
# to let a party accede
let-party-accede = l’adhésion d’une partie
# Let that party lift its asking, or keep the provision in other words.
let-party-lift-asking-keep-provision = Que cette partie lève sa demande, ou maintenez la disposition sous un autre libellé.
# Let a party take back its acceptance of one.
let-party-take-back-acceptance = Qu’une partie retire son acceptation de l’une d’elles.
# Let {who} of {party} sign it.
let-sign = Qu’il soit signé, pour { $party }, par { $who }.
# Let a submitted text be set as the base first.
let-submitted-text-set-base-first = Qu’un texte remis soit d’abord pris pour base.
# Let it table its paper itself, or withdraw what it tabled.
let-table-paper-itself-withdraw-what = Qu’elle dépose elle-même son document, ou retire ce qu’elle a déposé.
# Lifted what act {of} laid on.
lifted-what-act-laid = A levé la réserve ou la demande de l’acte { $of }.
# {name}, line {line}: {why}
line = { $name }, ligne { $line } : { $why }
# this link does not open the door: it was used, has lapsed, or was taken back
link-does-not-open-door-used = ce lien n’ouvre pas : il a été utilisé, a expiré, ou a été retiré
# Load the page again, and send it anew.
load-page-again-send-anew = Rechargez la page, et renvoyez le formulaire.
# Look at the document that you have: it is another one.
look-document-another = Vérifiez le document que vous avez : c’en est un autre.
# Look at the provision as it stands, and name an alternative that is on the table.
look-provision-stands-name-alternative-table = Examinez la disposition en l’état, et désignez une variante qui est sur la table.
# Look at it as it stands, and issue that.
look-stands-issue = Examinez l’état actuel du texte, et établissez le projet sur cette base.
# Look at it as it stands now.
look-stands-now = Examinez l’état actuel du texte.
# Look at it as it stands now, and propose again.
look-stands-now-propose-again = Examinez l’état actuel du texte, et proposez de nouveau.
# Made a reservation on {place}.
made-reservation = A formulé une réserve : { $place }.
# Made a sealed offer.
made-sealed-offer = A fait une offre scellée.
# Made the text that act {of} handed in the base.
made-text-act-handed-base = A pris pour base le texte remis par l’acte { $of }.
# Make a new key.
make-new-key = Créez une nouvelle clé.
# to make the text of act {of} the base
make-text-act-base = que le texte de l’acte { $of } soit pris pour base
# The mandate asks for instructions before {name} is bound.
mandate-asks-instructions-before-bound = Le mandat exige des instructions avant tout engagement : { $name }.
# The mandate ended on {until}.
mandate-ended = Le mandat a pris fin le { $until }.
# Who may act for them
may-act = Qui peut agir en leur nom
# Who may act for it
may-act-2 = Qui peut agir en son nom
# who may come in is for the head of the delegation; {name} is not
may-come-head-delegation-not = les admissions relèvent du chef de la délégation ; { $name } ne l’est pas
# Who may open it beside its author
may-open-beside-author = Qui peut l’ouvrir, outre son auteur
# Who may read them
may-read = Qui peut le lire
# May be shown
may-shown = Peut être montré
# a meeting
meeting-2 = réunion
# Its members
members-2 = Ses membres
# Mend the list and sign it again.
mend-list-sign-again = Corrigez la liste et signez-la de nouveau.
# Mend the report and sign it again.
mend-report-sign-again = Corrigez le rapport et signez-le de nouveau.
# Mend the rules of procedure.
mend-rules-procedure = Corrigez le règlement intérieur.
# Mend it and sign again.
mend-sign-again = Corrigez-le et signez de nouveau.
# Mend the statement and sign it again.
mend-statement-sign-again = Corrigez la déclaration et signez-la de nouveau.
# to merge {name}
merge = une fusion ({ $name })
# a merger takes two different provisions or more, and has words
merger-takes-two-different-provisions-more = une fusion porte sur deux dispositions différentes ou plus, et a un libellé
# {who} met in {place} {when}.
met = Réunion { $when } ({ $place }) : { $who }.
# {some} and {more} more
more = { $some } et { $more } de plus
# {more} more
more-2 = { $more } de plus
# more than one answer is given
more-answer-given = plus d’une réponse est donnée
# more than one bracket is named, or none
more-bracket-named-none = plus d’un passage entre crochets est désigné, ou aucun
# {words} is more than one point
more-point = { $words } désigne plus d’un point
# more than one text has a draft {number}
more-text-draft = plus d’un texte a un projet { $number }
# more than one wording is given
more-wording-given = plus d’un libellé est donné
# to move {name}
move = un déplacement ({ $name })
# to move {name} after {provision}
move-after = un déplacement ({ $name }, après : { $provision })
# Name one.
name = Précisez-le.
# Name one of: {texts}.
name-2 = Désignez l’un de ceux-ci : { $texts }.
# Name one: 6.2=B.
name-6-2-b = Désignez-en un seul : 6.2=B.
# Name an acceptance of your own party.
name-acceptance-own-party = Désignez une acceptation de votre propre partie.
# Name the act by which the chair put it.
name-act-chair-put = Désignez l’acte par lequel la présidence l’a soumis.
# Name the act that closed the bracket.
name-act-closed-bracket = Désignez l’acte qui a levé les crochets.
# Name the act that does.
name-act-does = Désignez l’acte qui le fait.
# Name the act that handed it in.
name-act-handed = Désignez l’acte qui l’a remis.
# Name the act that issued it.
name-act-issued = Désignez l’acte qui l’a établi.
# Name the act that issued or drafted it.
name-act-issued-drafted = Désignez l’acte qui l’a établi ou rédigé.
# Name the act by which the keeper stated it.
name-act-keeper-stated = Désignez l’acte par lequel le dépositaire l’a indiquée.
# Name the act that opened the round.
name-act-opened-round = Désignez l’acte qui a ouvert le cycle.
# Name the act that sealed it.
name-act-sealed = Désignez l’acte qui l’a scellée.
# Name the act that sent the provisions.
name-act-sent-provisions = Désignez l’acte qui a renvoyé les dispositions.
# Name the act that set the date.
name-act-set-date = Désignez l’acte qui a fixé la date.
# Name the act by which it was tabled.
name-act-tabled = Désignez l’acte par lequel elle a été déposée.
# Name one alternative at least.
name-alternative-least = Désignez au moins une variante.
# Name alternatives, or answer yes to all that has been accepted.
name-alternatives-answer-yes-all-accepted = Désignez des variantes, ou répondez oui pour tout ce qui a été accepté.
# Name those who attended.
name-attended = Désignez ceux qui ont participé.
# Name both.
name-both = Indiquez les deux.
# Name the bracket and the letter of the alternative, such as B7=b.
name-bracket-letter = Indiquez le crochet et la lettre de la variante, par exemple B7=b.
# Name the consultation.
name-consultation = Désignez la consultation.
# Name one credential at least.
name-credential-least = Désignez au moins une accréditation.
# Name credentials of the acceding party alone.
name-credentials-acceding-party-alone = Ne désignez que des accréditations de la partie qui adhère.
# Name credentials of the talks.
name-credentials-talks = Désignez des accréditations des négociations.
# Name each bracket once.
name-each-bracket-once = Désignez chacun une seule fois.
# Name each once, as accepted or as a condition.
name-each-once-accepted-condition = Désignez chacune une seule fois, comme acceptée ou comme condition.
# Name the edition; the base stands at {edition}.
name-edition-base-stands = Indiquez l’édition ; la base en est à l’édition { $edition }.
# Name the founder's own credential in it.
name-founder-s-own-credential = Faites-y figurer l’accréditation du fondateur.
# Name in full
name-full = Nom complet
# Name items of the act that is meant.
name-items-act-meant = Désignez des éléments de l’acte visé.
# Name one at least.
name-least = Désignez au moins un élément.
# Name one at least, and no party.
name-least-no-party = Désignez-en au moins un, et aucune partie.
# Name it {party}/ and an office: {party}/head.
name-office-head = Donnez-lui pour nom { $party }/ suivi d’une fonction : { $party }/head.
# Name other parties to the talks.
name-other-parties-talks = Désignez d’autres parties aux négociations.
# Name one that your own delegation holds now.
name-own-delegation-holds-now = Désignez-en une que votre délégation détient actuellement.
# Name one of your own party.
name-own-party = Désignez-en une de votre propre partie.
# Name the parties that handed it in.
name-parties-handed = Désignez les parties qui l’ont remis.
# Name a party that does, `base`, or one bracket and a letter.
name-party-does-base-bracket-letter = Désignez une partie qui le fait, `base`, ou un passage entre crochets et une lettre.
# Name a party of the talks.
name-party-talks = Désignez une partie aux négociations.
# Name the place, or the round that ends.
name-place-round-ends = Indiquez le lieu, ou le cycle qui prend fin.
# Name points that nobody has accounted for since.
name-points-nobody-accounted-since = Désignez des points dont nul n’a depuis précisé le sort.
# Name a proposal, and provisions, that your party sponsors now.
name-proposal-provisions-party-sponsors-now = Désignez une proposition, et des dispositions, dont votre partie est actuellement l’auteur.
# Name a provision of the base, or one that is proposed.
name-provision-base-proposed = Désignez une disposition de la base, ou une disposition proposée.
# Name provisions of the base.
name-provisions-base = Désignez des dispositions de la base.
# Name readers by credentials that are held now.
name-readers-credentials-held-now = Désignez les lecteurs par des accréditations en vigueur.
# Name the referral.
name-referral = Désignez le renvoi.
# Name two or more.
name-two-more = Désignez-en deux ou plus.
# this name and what was given with it do not open the door
name-what-given-do-not-open = ce nom et ce qui l’accompagne ne permettent pas d’entrer
# {written} names no alternative
names-no-alternative = { $written } ne désigne aucune variante
# it names no alternative: {e}
names-no-alternative-2 = ce n’est pas une variante : { $e }
# Names of sponsors
names-sponsors = Noms des auteurs
# This is for those who negotiate.
negotiate = Ceci est réservé à ceux qui négocient.
# negotiates and consents
negotiates-consents = négocie et consent
# {other} is neither yes nor no
neither-yes-nor-no = { $other } n’est ni oui ni non
# new {kind} {number}
new = { $kind } { $number } (texte nouveau)
# new {name}
new-2 = { $name } (texte nouveau)
# New points, after these
new-points-after = Nouveaux points, après ceux-ci
# New points at the head of the text
new-points-head-text = Nouveaux points en tête du texte
# a new provision
new-provision = une nouvelle disposition
# a new provision after {provision}
new-provision-after = une nouvelle disposition (après : { $provision })
# The new public key
new-public-key = La nouvelle clé publique
# The next attempt is heard at {again}.
next-attempt-heard = La prochaine tentative sera possible le { $again }.
# no
no = non
# there is no act of the kind {kind}
no-act-kind = il n’y a pas d’acte du type { $kind }
# {place} has no alternative of {side}
no-alternative = { $place } n’a pas de variante de { $side }
# no bracket has been accepted one way by all who count
no-bracket-accepted-way-all-count = aucun passage entre crochets n’a été accepté dans un même sens par tous ceux dont le consentement compte
# No bracket is named.
no-bracket-named = Aucun passage entre crochets n’est désigné.
# No bracket {label} is open any more.
no-bracket-open-any-more = Les crochets { $label } ne sont plus ouverts.
# {place} is no bracket: there are {count} in that point
no-bracket-point = { $place } ne désigne pas de crochets : ce point en compte { $count }
# No bracket of {provision} reads so now: its words or its span have changed.
no-bracket-reads-now-words-span = Plus aucun passage entre crochets de { $provision } ne se lit ainsi : son libellé ou son étendue ont changé.
# No checkpoint was signed yet.
no-checkpoint-signed-yet = Aucun point de contrôle n’a encore été signé.
# {name} is no code of a party
no-code-party = { $name } n’est pas le nom abrégé d’une partie
# {written} is no code of a party
no-code-party-2 = { $written } n’est pas le nom abrégé d’une partie
# {named} is no code of a party
no-code-party-3 = { $named } n’est pas le nom abrégé d’une partie
# {party} has no credential {name}.
no-credential = { $party } n’a pas d’accréditation { $name }.
# no credential of this delegation is called {name}
no-credential-delegation-called = aucune accréditation de cette délégation ne s’appelle { $name }
# {name} is no credential that is held now.
no-credential-held-now = { $name } n’est pas une accréditation en vigueur.
# {credential} is no credential that is held now.
no-credential-held-now-2 = { $credential } n’est pas une accréditation en vigueur.
# {name} is no credential: no office
no-credential-no-office = { $name } n’est pas une accréditation : la fonction manque
# no credential of these talks is called {credential}
no-credential-talks-called = aucune accréditation de ces négociations ne s’appelle { $credential }
# there is no draft {number}
no-draft = il n’y a pas de projet { $number }
# There is no form {form}.
no-form = Il n’y a pas de format { $form }.
# no form makes an act of the kind {other}
# {code} has no head of delegation.
no-head-delegation = { $code } n’a pas de chef de délégation.
# {id} is no identity of a provision
no-identity-provision = { $id } n’est pas l’identité d’une disposition
# {kind} is no kind of provision
no-kind-provision = { $kind } n’est pas un type de disposition
# {other} is no kind of sentence
no-kind-sentence = { $other } n’est pas un type de phrase
# No language is named.
no-language-named = Aucune langue n’est indiquée.
# {language} is no language of these talks.
no-language-talks = { $language } n’est pas une langue de ces négociations.
# {name} is no name of a credential of {party}.
no-name-credential = { $name } n’est pas le nom d’une accréditation de { $party }.
# {text} is no name of a text.
no-name-text = { $text } n’est pas un nom de texte.
# there is no option {n}
no-option = il n’y a pas d’issue { $n }
# No paper is filed.
no-paper-filed = Aucun document n’est versé au dossier.
# no paper is handed in
no-paper-handed = aucun document n’est remis
# No party negotiates.
no-party-negotiates = Aucune partie ne négocie.
# {name} is of no party to the talks.
no-party-talks = { $name } n’appartient à aucune partie aux négociations.
# there is no point {name}
no-point = il n’y a pas de point { $name }
# No principal is accredited.
no-principal-accredited = Aucun mandant n’est accrédité.
# No provision is named.
no-provision-named = Aucune disposition n’est désignée.
# {part} of {whole} is no share.
no-share = { $part } sur { $whole } n’est pas une proportion.
# {written} is no such rule
no-such-rule = { $written } n’est pas une règle de ce genre
# no text {text} has a base in these talks
no-text-base-talks = aucun texte { $text } n’a de base dans ces négociations
# no text has a base yet
no-text-base-yet = aucun texte n’a encore de base
# no text is handed in
no-text-handed = aucun texte n’est remis
# There is no text named {text}.
no-text-named = Il n’y a pas de texte nommé { $text }.
# {written} is no time
no-time = { $written } n’est pas une date et heure
# there is no version in {language}
no-version-language = il n’y a pas de version en { $language }
# {written} is no whole number
no-whole-number = { $written } n’est pas un nombre entier
# no words are left of {id}; to delete it is another change
no-words-left-delete-another-change = il ne reste aucun mot de { $id } ; la suppression est une autre modification
# Nobody comes in by it. Let the head of the delegation make a new link.
nobody-comes-let-head-delegation-make = Nul ne peut entrer par ce moyen. Que le chef de la délégation crée un nouveau lien.
# Nobody has said what became of {lost}, which the earlier draft has.
nobody-said-what-became-earlier-draft = Nul n’a dit ce qu’il est advenu d’éléments du projet antérieur : { $lost }.
# Nobody is signed in here.
nobody-signed-here = Personne n’est connecté ici.
# Nobody would be left.
nobody-would-left = Il ne resterait personne.
# {name} is not of {code}.
not = { $name } n’appartient pas à { $code }.
# {party} has not agreed the words of {id}.
not-agreed-words = { $party } n’est pas convenu du libellé de { $id }.
# {id} is not among the provisions of the earlier draft that are unaccounted for.
not-among-provisions-earlier-draft-unaccounted = { $id } n’est pas parmi les dispositions du projet antérieur dont le sort reste à préciser.
# {provision} is not in the base yet.
not-base-yet = { $provision } ne figure pas encore dans la base.
# {point} is not in the base yet
not-base-yet-2 = { $point } ne figure pas encore dans la base
# It was not cleared in a consultation.
not-cleared-consultation = Aucune consultation ne l’a autorisé.
# {credential} is not of the delegation of {party}
not-delegation = { $credential } n’appartient pas à la délégation de { $party }
# {credential} is not empowered to {kind}.
not-empowered = { $credential } n’a pas le pouvoir requis : { $kind }.
# {credential} is not a member of the team {team}.
not-member-team = { $credential } n’est pas membre du groupe { $team }.
# {id} was not referred to the team.
not-referred-team = { $id } n’a pas été renvoyé au groupe.
# it is not said which points become one
not-said-points-become = les points à fusionner ne sont pas indiqués
# it is not said where they meet
not-said-where-meet = le lieu de la réunion n’est pas indiqué
# {id} was not shown to {party}.
not-shown = { $id } n’a pas été montré à { $party }.
# you are not signed in, or not any more
not-signed-not-any-more = vous n’êtes pas connecté, ou ne l’êtes plus
# {party} has not spoken to bracket {label} of {place}.
not-spoken-bracket = { $party } ne s’est pas exprimé sur les crochets { $label } ({ $place }).
# it is not taken in
not-taken = le point n’est pas retenu
# {name} is not UTF-8: {e}
not-utf-8 = { $name } n’est pas en UTF-8 : { $e }
# Noted a public remark by {speaker} on {hour}.
noted-public-remark = A consigné des propos publics, { $speaker }, le { $hour }.
# Noted a public remark.
noted-public-remark-2 = A consigné des propos publics.
# Nothing is accepted.
nothing-accepted = Rien n’est accepté.
# {party} has nothing of act {act} on the table there.
nothing-act-table = { $party } n’a rien sur la table à cet endroit au titre de l’acte { $act }.
# nothing is added
nothing-added = rien n’est ajouté
# Nothing is agreed until everything is agreed
nothing-agreed-until-everything-agreed = Rien n’est convenu tant que tout n’est pas convenu
# nothing is answered
nothing-answered = il n’y a pas de réponse
# nothing is changed
nothing-changed = rien n’est modifié
# Nothing was changed. Try again, or look after the file of this node.
nothing-changed-try-again-look-after = Rien n’a été modifié. Réessayez, ou vérifiez le fichier de ce nœud.
# Nothing is corrected.
nothing-corrected = Rien n’est corrigé.
# Nothing is to be done.
nothing-done = Rien n’est à faire.
# Nothing is to be done: the acceptance stands.
nothing-done-acceptance-stands = Rien n’est à faire : l’acceptation reste valable.
# Nothing is to be done: the agreement stands.
nothing-done-agreement-stands = Rien n’est à faire : l’accord reste valable.
# Nothing is to be done; lift it first to say it anew.
nothing-done-lift-first-say-anew = Rien n’est à faire ; pour le redire, levez-le d’abord.
# There is nothing here that you may see.
nothing-here-may-see = Il n’y a rien ici que vous puissiez voir.
# nothing is named that closes
nothing-named-closes = aucun crochet à lever n’est désigné
# nothing that is shown
nothing-shown = éléments non communiqués
# Nothing was signed. To sign it all the same, say in the form that you do so knowingly.
nothing-signed-sign-all-same-say = Rien n’a été signé. Pour signer malgré tout, indiquez dans le formulaire que vous le faites en connaissance de cause.
# {party} has nothing stale in act {act}.
nothing-stale-act = Rien de ce que { $party } a proposé par l’acte { $act } n’est à renouveler.
# nothing is wished
nothing-wished = rien n’est proposé
# Objected to what act {of} put or declared.
objected-what-act-put-declared = A fait objection à ce que l’acte { $of } soumet ou déclare.
# {name} of {text}
of = { $name } du texte { $text }
# Which offer
offer = Quelle offre
# The offer of act {act} is not entrusted to {credential}.
offer-act-not-entrusted = L’offre de l’acte { $act } n’est pas confiée à { $credential }.
# The offer lapsed unread at {lapses}.
offer-lapsed-unread = L’offre est devenue caduque sans avoir été lue, le { $lapses }.
# The offer would have lapsed already.
offer-would-lapsed-already = L’offre serait déjà caduque.
# on {opened}
on = le { $opened }
# One of: {kinds}.
one-of = L’un de ceux-ci : { $kinds }.
# {name} is the only head of {party}.
only-head = { $name } est le seul chef de délégation de { $party }.
# Only if these close so
only-if-close = Seulement si ces crochets sont levés ainsi
# Only on these points
only-points = Uniquement sur ces points
# Only you see this. It would breach your private paper: {says}
only-see-would-breach-private-paper = Vous seul voyez ceci. Votre document privé serait enfreint : { $says }
# {provision} has open brackets.
open-brackets = Il reste des crochets : { $provision }.
# to open or close a round
open-close-round = l’ouverture ou la clôture d’un cycle
# Open other talks in a file of their own.
open-other-talks-file-own = Ouvrez d’autres négociations dans un fichier distinct.
# Open the page again and repeat what you did; nothing was changed.
open-page-again-repeat-what-did = Ouvrez de nouveau la page et recommencez ; rien n’a été modifié.
# Open the page in a browser.
open-page-browser = Ouvrez la page dans un navigateur.
# Open the page of this room, and send it from there.
open-page-room-send = Ouvrez la page de cette salle, et envoyez-le à partir de là.
# Open the talks anew with this mended.
open-talks-anew-mended = Corrigez ce point et ouvrez de nouveau les négociations.
# Open it with the very content that its author sealed.
open-very-content-author-sealed = Ouvrez-la avec le contenu même que son auteur a scellé.
# Opened the offer of act {of}.
opened-offer-act = A ouvert l’offre de l’acte { $of }.
# Opened a round in {place} on {hour}.
opened-round = A ouvert un cycle de négociations ({ $place }), le { $hour }.
# Opened the talks “{title}”.
opened-talks = A ouvert les négociations « { $title } ».
# opposes it
opposes = s’oppose
# The option that is recommended is none of those laid before.
option-recommended-none-laid-before = L’issue recommandée n’est aucune de celles présentées.
# Options are counted from 1, in the order in which they are given.
options-counted-1-order-given = Les issues se comptent à partir de 1, dans l’ordre où elles sont données.
# other words for {name}
other-words = un autre libellé ({ $name })
# Others have closed it, or the words around it have changed: look at the text.
others-closed-words-around-changed-look = D’autres les ont levés, ou le libellé voisin a changé : voyez le texte.
# A paper was filed for it by act {act}: look at it, and join or withdraw.
paper-filed-act-look-join-withdraw = Un document a été versé au dossier en son nom par l’acte { $act } : examinez-le, puis associez-vous-y ou retirez-le.
# A paper is filed for one party to the talks or more.
paper-filed-party-talks-more = Un document est versé au nom d’une ou de plusieurs parties aux négociations.
# The paper would have lapsed already.
paper-would-lapsed-already = Le document serait déjà caduc.
# Papers
papers = Documents
# paragraph
paragraph = paragraphe
# Parties asked to co-sponsor
parties-asked-co-sponsor = Parties invitées à se porter coauteurs
# A party acceded to the talks.
party-acceded-talks = Une partie a adhéré aux négociations.
# A party has asked that {provision} not vanish from the table.
party-asked-not-vanish-table = Une partie a demandé le maintien de { $provision } sur la table.
# PARTY/OFFICE
party-office = PARTIE/FONCTION
# a party's own words
party-s-own-words = les mots d’une partie
# the passkey was not taken: {why}
passkey-not-taken = la clé d’accès n’a pas été acceptée : { $why }
# this passkey opens no signing key: its device or browser gives no secret (the PRF extension)
passkey-opens-no-signing-key-device = cette clé d’accès n’ouvre pas de clé de signature : l’appareil ou le navigateur ne fournit pas de secret (extension PRF)
# there are {most} passkeys already; take one away first
passkeys-already-take-away-first = il y a déjà { $most } clés d’accès ; supprimez-en d’abord une
# The passphrase does not open the private paper.
passphrase-does-not-open-private-paper = La phrase de passe n’ouvre pas le document privé.
# the password has {n} characters, and takes at least {least}
password-characters-takes-least = le mot de passe compte { $n } caractères ; il en faut au moins { $least }
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
# twenty thousand pages
pdf-many-pages = vingt mille pages
# twelve million signs of drawing
pdf-much-drawing = douze millions de signes de dessin
# 64 MiB in streams
pdf-much-in-streams = 64 Mio dans les flux
# too much that is drawn over words
pdf-much-over-words = trop de dessins par-dessus les mots
# this paraph was built without PDF
pdf-not-built = ce paraph a été construit sans PDF
# Leave only .otf and .ttf files in the folder that PARAPH_FONTS names.
pdf-only-fonts = Ne laissez que des fichiers .otf et .ttf dans le dossier que nomme PARAPH_FONTS.
# more on a page than can be seen there
pdf-page-full = plus sur une page qu’on ne peut y voir
# Write a Word file or a page instead, and report this.
pdf-report = Écrivez plutôt un fichier Word ou une page, et signalez ce défaut.
# the pages could not be set: {what}
pdf-setting = la mise en pages a échoué : { $what }
# this PDF holds more than is read: {what}
pdf-too-large = ce PDF contient plus que ce qui est lu : { $what }
# the file is not a PDF that can be read
pdf-unreadable = le fichier n’est pas un PDF lisible
# The pen is given to {code}, which does not chair.
pen-given-does-not-chair = La plume est confiée à { $code }, qui ne préside pas.
# The pen is given to {code}, which is no party.
pen-given-no-party = La plume est confiée à { $code }, qui n’est pas partie aux négociations.
# point
point-2 = point
# The point
point-3 = Le point
# the point is not shown to you
point-not-shown-you = le point ne vous est pas montré
# The point for which words were borrowed
point-words-borrowed = Le point pour lequel des mots ont été empruntés
# Points
points = Points
# Points that bear on it
points-bear = Points qui s’y rapportent
# Points that bear another number
points-bear-another-number = Points portant un autre numéro
# Points that bear no number
points-bear-no-number = Points sans numéro
# Points that it bears on
points-bears = Points auxquels cela se rapporte
# Points that become one
points-become = Points à fusionner
# Points that fall into these parts
points-fall-into-parts = Points à scinder en ces parties
# Points that go
points-go = Points à supprimer
# Points of the last draft
points-last-draft = Points du dernier projet
# Points that shall read so
points-shall-read = Points à reformuler ainsi
# Points that stand after another
points-stand-after-another = Points à placer après un autre
# Points that stand at the head of the text
points-stand-head-text = Points à placer en tête du texte
# Points; the whole text where none is named
points-whole-text-where-none-named = Points ; tout le texte si aucun n’est désigné
# preamble
preamble = préambule
# presides or mediates
presides-mediates = préside ou assure la médiation
# {party} (principal)
principal = { $party } (mandant)
# a principal
principal-2 = un mandant
# To whom; the principals where nobody is named
principals-where-nobody-named = À qui ; aux mandants si personne n’est désigné
# The principle
principle = Le principe
# the principle
principle-2 = le principe
# The principle has no words.
principle-no-words = Le principe n’a pas de libellé.
# Which proposal
proposal = Quelle proposition
# Your proposal of act {act} on {place} is stale: renew it, or let it go.
proposal-act-stale-renew-let-go = Votre proposition de l’acte { $act } ({ $place }) ne correspond plus au texte : renouvelez-la, ou abandonnez-la.
# A proposal is renewed when the words that it names have changed.
proposal-renewed-when-words-names-changed = Une proposition se renouvelle lorsque le libellé qu’elle vise a changé.
# Propose on the base as it stands.
propose-base-stands = Proposez sur la base en l’état.
# Propose a change, or state a position.
propose-change-state-position = Proposez une modification, ou prenez position.
# Propose a change to the words as they stand.
propose-change-words-stand = Proposez une modification du libellé en l’état.
# Propose changes to it, or hand in another text.
propose-changes-hand-another-text = Proposez des modifications, ou remettez un autre texte.
# Propose the corrections anew.
propose-corrections-anew = Proposez de nouveau les corrections.
# Propose it in parts from the beginning, or split it when it stands.
propose-parts-beginning-split-when-stands = Proposez-le d’emblée en plusieurs parties, ou scindez-le une fois adopté.
# Proposed.
proposed = A déposé une proposition.
# Proposed {what}.
proposed-2 = A proposé : { $what }.
# Proposed editorial corrections to {place}.
proposed-editorial-corrections = A proposé des corrections rédactionnelles : { $place }.
# {side} proposes nothing in point {place}
proposes-nothing-point = { $side } ne propose rien au point { $place }
# A provision of the base leaves it by a proposal that is adopted.
provision-base-leaves-proposal-adopted = Une disposition de la base n’en sort que par une proposition adoptée.
# A provision is set aside for a reason.
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
# whom it was put to
put = la personne à qui la question a été soumise
# Put another wording.
put-another-wording = Soumettez un autre libellé.
# Put the list, and declare it.
put-list-declare = Soumettez la liste aux délégations, et déclarez-la.
# They put {n} {n?point|points} to their principals.
put-points-principals = { $n ->
     [one] Ils ont soumis { $n } point à leurs mandants.
    *[other] Ils ont soumis { $n } points à leurs mandants.
}
# to put {place} to the room
put-room = la soumission aux délégations ({ $place })
# Put {n} {n?wording|wordings} to the room: {place}.
put-wordings-room = { $n ->
     [one] A soumis { $n } libellé aux délégations : { $place }.
    *[other] A soumis { $n } libellés aux délégations : { $place }.
}
# Put wordings to the room: {place}.
put-wordings-room-2 = A soumis des libellés aux délégations : { $place }.
# Put {n} {n?wording|wordings} under silence until {until}: {place}.
put-wordings-under-silence-until = { $n ->
     [one] A soumis { $n } libellé à une procédure d’approbation tacite jusqu’au { $until } : { $place }.
    *[other] A soumis { $n } libellés à une procédure d’approbation tacite jusqu’au { $until } : { $place }.
}
# A question on {place}: {question}
question = Une question ({ $place }) : { $question }
# The question
question-2 = La question
# the question is about withheld words.
question-about-withheld-words = la question porte sur un libellé confidentiel.
# the question of act {act}
question-act = question de l’acte { $act }
# Read the rolling text, which says what is proposed.
read-rolling-text = Lisez le texte évolutif, qui dit ce qui est proposé.
# reads what is shown
reads-what-shown = lit ce qui est montré
# Recalled {credential}.
recalled-2 = A retiré l’accréditation { $credential }.
# on record
record = consigné
# The record has no time yet by which silence could run.
record-no-time-yet-silence-could = Le registre n’a pas encore d’heure sur laquelle fonder une procédure d’approbation tacite.
# The record stays as it is.
record-stays = Le registre reste en l’état.
# Refer the points anew.
refer-points-anew = Renvoyez de nouveau les points.
# to refer {place} to a technical team
refer-technical-team = le renvoi à un groupe technique ({ $place })
# The referral
referral = Le renvoi au groupe
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
# Refused: it would have been {noun}.
refused-would = Refusé : il s’agissait d’{ $noun }.
# Rejected {what}.
rejected = A rejeté : { $what }.
# rejects
rejects-2 = rejette
# A remark names its speaker, by office, and its source.
remark-names-speaker-office-source = Des propos publics sont consignés avec leur auteur, par sa fonction, et leur source.
# Remove the character, or save the file as UTF-8 text again.
remove-control = Supprimez ce caractère, ou enregistrez de nouveau le fichier en texte UTF-8.
# Render the base as it stands.
render-base-stands = Rendez la base en l’état.
# {provision} renders no provision of the base: nothing stands in its place there
renders-no-provision-base-nothing-stands = { $provision } ne rend aucune disposition de la base : rien ne figure à sa place
# Renewed its proposal of act {of}.
renewed-proposal-act = A renouvelé sa proposition de l’acte { $of }.
# Renewed its proposal of act {of}: {what}.
renewed-proposal-act-2 = A renouvelé sa proposition de l’acte { $of } : { $what }.
# to reopen what act {of} closed
reopen-what-act-closed = la réouverture de ce que l’acte { $of } a clos
# Reopened what act {of} closed.
reopened-what-act-closed = A rouvert ce que l’acte { $of } avait clos.
# Replaced the key of {credential}.
replaced-key = A remplacé la clé de l’accréditation { $credential }.
# reported by one, or denied
reported-denied = rapporté par une seule source, ou démenti
# reported by more than one
reported-more = rapporté par plusieurs sources
# Reported on the referral of act {of} to {team}.
reported-referral-act = A fait rapport au nom du groupe { $team }, sur le renvoi de l’acte { $of }.
# Reported on the referral of act {of}.
reported-referral-act-2 = A fait rapport sur le renvoi de l’acte { $of }.
# {team} reports on {place}.
reports = Rapport attendu du groupe { $team } : { $place }.
# The request does not say where it comes from.
request-does-not-say-where-comes = La requête ne dit pas d’où elle vient.
# The request names no host.
request-names-no-host = La requête n’indique pas d’hôte.
# Your reservation on {on} stands: nothing there is agreed until you lift it.
reservation-stands-nothing-agreed-until-lift = Votre réserve est maintenue ({ $on }) : rien n’y est convenu tant que vous ne l’avez pas levée.
# Return only what your party agreed; to reopen adopted words takes the rules' majority.
return-only-what-party-agreed-reopen = Ne remettez entre crochets que ce dont votre partie est convenue ; rouvrir un libellé adopté exige la majorité prévue par le règlement intérieur.
# Returned {place} to brackets: its agreement is gone.
returned-brackets-agreement-gone = A remis entre crochets, son accord étant retiré : { $place }.
# Returned {what} to the delegations.
returned-delegations = A renvoyé aux délégations : { $what }.
# returns
returns-2 = renvoie
# Role
role = Rôle
# The room cannot write: its disk is full or fails. Nothing was signed, and the record is as it was.
room-cannot-write-disk-full-fails = La salle ne peut pas écrire : son disque est plein ou défaillant. Rien n’a été signé et le registre est tel qu’il était.
# The room could not do this. Nothing was changed.
room-could-not-do-nothing-changed = La salle n’a pas pu le faire. Rien n’a été modifié.
# The room does not speak that language.
room-does-not-speak-language = La salle ne parle pas cette langue.
# The round that act {act} opened has not closed.
round-act-opened-not-closed = Le cycle ouvert par l’acte { $act } n’est pas clos.
# The round that ends; nothing to begin one
round-ends-nothing-begin = Le cycle qui prend fin ; rien pour en ouvrir un
# The rules ask for {notice} hours of notice; by the record it is {now}.
rules-ask-hours-notice-record = Le règlement intérieur exige un préavis de { $notice } heures ; l’heure du registre est le { $now }.
# the rules hide whose words are whose: no alternative goes by a party
rules-hide-names = les règles cachent qui propose quoi : aucune variante ne porte le nom d’une partie
# The rules of procedure know no silence procedure.
rules-procedure-know-no-silence-procedure = Le règlement intérieur ne prévoit pas de procédure d’approbation tacite.
# it runs on in the one before
runs-before = dans le point précédent
# it is said of a round that ends
said-round-ends = cela est dit d’un cycle qui prend fin
# it is said of a sentence of the kind {kind}
said-sentence-kind = cela est dit d’une phrase du type { $kind }
# Said whether a draft upholds the principle of act {of}.
said-whether-draft-upholds-principle-act = A dit si un projet respecte le principe de l’acte { $of }.
# Save its text as plain text or Markdown in UTF-8, and give that file.
save-as-plain-text = Enregistrez-en le texte en texte brut ou en Markdown, en UTF-8, et donnez ce fichier.
# Open it in the program that wrote it and save it as UTF-8.
save-as-utf8 = Ouvrez-le dans le programme qui l’a écrit et enregistrez-le en UTF-8.
# Open it in Word or LibreOffice, save it again as .docx, and give that file.
save-docx-again = Ouvrez-le dans Word ou LibreOffice, enregistrez-le de nouveau en .docx et donnez ce fichier.
# Save it as UTF-8.
save-utf-8 = Enregistrez-le en UTF-8.
# Say which: {names}.
say = Précisez lequel : { $names }.
# Say which is meant.
say-meant = Précisez lequel est visé.
# Say until when it runs.
say-until-when-runs = Dites jusqu’à quand elle court.
# Say what any text must uphold.
say-what-any-text-must-uphold = Dites ce que tout texte doit respecter.
# Say where and who attended when it begins.
say-where-attended-when-begins = Indiquez le lieu et les participants à l’ouverture du cycle.
# Say whether {name} upholds the principle of act {principle}.
say-whether-upholds-principle-act = Dire si le principe de l’acte { $principle } est respecté : { $name }.
# {here} {name} says “{words}”
says = { $here } { $name } : on y lit « { $words } »
# scrutiny
scrutiny = réserve d’examen
# See docs/format/acts.md for what it must hold.
see-docs-format-acts-md-what = Voir docs/format/acts.md pour ce qu’il doit contenir.
# See the list as it was put.
see-list-put = Voyez la liste telle qu’elle a été soumise.
# See the log.
see-log = Voyez le registre.
# See the table of brackets.
see-table-brackets = Voyez le tableau des crochets.
# Send it as JSON.
send-json = Envoyez-le en JSON.
# Send a smaller file.
send-smaller-file = Envoyez un fichier plus petit.
# Send what waits to the keeper of the record, and try again.
send-what-waits-keeper-record-try = Envoyez ce qui attend au dépositaire du registre, et réessayez.
# Sentence {nth}, {what}, has not the consent of {missing}.
sentence-not-consent = La phrase { $nth } ({ $what }) n’a pas le consentement de { $missing }.
# Its sentences
sentences = Ses phrases
# Which sentences; all where none is named
sentences-all-where-none-named = Quelles phrases ; toutes si aucune n’est désignée
# sentences are given one by one, and the whole marked up
sentences-given-whole-marked-up = les phrases sont données une par une, ainsi que l’ensemble annoté
# {set_by} set {hour}: {about}.
set = { $set-by } a fixé au { $hour } : { $about }.
# Set {hour}: {about}.
set-2 = A fixé au { $hour } : { $about }.
# Set {place} aside.
set-aside = A écarté : { $place }.
# to set aside {place}
set-aside-2 = la mise à l’écart ({ $place })
# Set aside by act {act}: {reason}
set-aside-act = Écarté par l’acte { $act } : { $reason }
# Set it aside with a reason, or bring it back by a proposal.
set-aside-reason-bring-back-proposal = Écartez-les en donnant un motif, ou rétablissez-les par une proposition.
# Set a date.
set-date = A fixé une date.
# Set a later date.
set-later-date = Fixez une date ultérieure.
# Set a text in the language of consent as the base.
set-text-language-consent-base = Prenez pour base un texte dans la langue du consentement.
# Who sets the base
sets-base = Qui fixe la base
# Short name, as it stands in brackets
short-name-stands-brackets = Nom abrégé, tel qu’il figure entre crochets
# Short name of the text
short-name-text = Nom abrégé du texte
# shown beside words
shown-beside-words = indiqués à côté du texte
# shown to nobody
shown-nobody = indiqués à personne
# Sign with one that is.
sign = Signez avec une accréditation qui l’est.
# Sign in again.
sign-again = Reconnectez-vous.
# Sign it anew on the record as it is.
sign-anew-record = Signez-le de nouveau sur le registre en l’état.
# Sign in, and come back.
sign-come-back = Connectez-vous, et revenez.
# Sign it on the command line.
# Sign with the key that the talks know: see who takes part.
sign-key-talks-know-see-takes = Signez avec la clé connue dans ces négociations : voyez la liste des participants.
# Sign in, and send it again.
sign-send-again = Connectez-vous, et renvoyez le formulaire.
# Sign it where your key is.
sign-where-key = Signez-le là où se trouve votre clé.
# Signed {noun}.
signed = A signé { $noun }.
# Silence ended at {until}.
silence-ended = La procédure d’approbation tacite a pris fin le { $until }.
# a silence procedure has no end
silence-procedure-no-end = une procédure d’approbation tacite n’a pas de terme
# a silence procedure has no letter
silence-procedure-no-letter = une procédure d’approbation tacite n’a pas de lettre
# Silence runs for {least} hours at least, from {now}, and a letter says so.
silence-runs-hours-least-letter-says = La procédure d’approbation tacite dure au moins { $least } heures à compter du { $now }, et une lettre l’annonce.
# Silence runs until {until} by the record's time.
silence-runs-until-record-s-time = La procédure d’approbation tacite court jusqu’au { $until }, heure du registre.
# speaks for it at the table
speaks-table = parle en son nom à la table
# to split {name}
split = une scission ({ $name })
# Who spoke, by office
spoke-office = Qui s’est exprimé, par fonction
# Sponsors are named
sponsors-named = Les auteurs sont nommés
# it stands
stands-2 = maintien
# it stands after {name}
stands-after = placement après : { $name }
# it stands elsewhere
stands-elsewhere = placement ailleurs
# it stands at the head
stands-head = placement en tête
# State the time.
state-time = Indiquez l’heure exacte.
# Stated a position on {place}.
stated-position = A pris position : { $place }.
# Stated a principle.
stated-principle = A énoncé un principe.
# Stated the record's time: {hour}.
stated-record-s-time = A indiqué l’heure du registre : { $hour }.
# Stated the record's time.
stated-record-s-time-2 = A indiqué l’heure du registre.
# The statement
statement = La déclaration
# the statement
statement-2 = la déclaration
# the statement of act {act}
statement-act = la déclaration de l’acte { $act }
# the statement has no sentence
statement-no-sentence = la déclaration n’a pas de phrase
# the statement has no title
statement-no-title = la déclaration n’a pas de titre
# the statement of act {act} was not released
statement-not-released = la déclaration de l’acte { $act } n’a pas été publiée
# The statement that it replaces
statement-replaces = La déclaration qu’elle remplace
# The statement says nothing.
statement-says-nothing = La déclaration ne dit rien.
# The statement has {len} sentences; there is no sentence {nth}.
statement-sentences-no-sentence = Le nombre de phrases de la déclaration est de { $len } ; il n’y a pas de phrase { $nth }.
# “{old}” stays
stays = « { $old } » est maintenu
# supports it
supports = soutient
# table
table = tableau
# The table of brackets has those that it has.
table-brackets = Le tableau des crochets donne celles qui existent.
# The table of brackets says who has accepted what.
table-brackets-says-accepted-what = Le tableau des crochets dit qui a accepté quoi.
# Take a longer one: a few words that only you would put together.
take-longer-few-words-only-would = Choisissez-en un plus long : quelques mots que vous seul associeriez.
# {parties} take part in talks under the title “{title}”.
take-part-talks-under-title = Participent aux négociations intitulées « { $title } » : { $parties }.
# Take a shorter one.
take-shorter = Choisissez-en un plus court.
# To {kind} takes {who}; {credential} is not.
takes-not = Cet acte (« { $kind } ») requiert la qualité suivante : { $who } ; { $credential } ne l’a pas.
# Who takes part
takes-part = Participants
# {code} takes part, or has taken part, already.
takes-part-taken-part-already = { $code } participe, ou a déjà participé, aux négociations.
# To {kind} takes a party to the talks; {party} is none.
takes-party-talks-none = Cet acte (« { $kind } ») est réservé aux parties aux négociations ; { $party } n’en est pas une.
# To {kind} takes the pen, which {holder} holds.
takes-pen-holds = Cet acte (« { $kind } ») revient à qui tient la plume, soit { $holder }.
# these talks have more than one text
talks-more-text = ces négociations portent sur plus d’un texte
# The talks have no title.
talks-no-title = Les négociations n’ont pas de titre.
# The talks are not open yet.
talks-not-open-yet = Les négociations ne sont pas encore ouvertes.
# Talks open once, and before anything else.
talks-open-once-before-anything-else = Des négociations s’ouvrent une seule fois, et avant toute autre chose.
# {id} is with a team already.
team-already = { $id } est déjà renvoyé à un groupe.
# The team has no members.
team-no-members = Le groupe n’a pas de membres.
# Which of them the team recommends, counted from 1
team-recommends-counted-1 = Celle que le groupe recommande, en comptant à partir de 1
# The team ({team}) has reported.
team-reported = Le groupe ({ $team }) a fait rapport.
# The team has reported by act {act}.
team-reported-act = Le groupe a fait rapport par l’acte { $act }.
# The team's name
team-s-name = Nom du groupe
# at technical level
technical-level = au niveau technique
# Its terms of reference
terms-reference = Mandat du groupe
# The text has: {numbers}.
text = Le texte comprend : { $numbers }.
# Which text
text-2 = Texte visé
# The text
text-3 = Le texte
# the text {text}
text-4 = le texte { $text }
# The text that was handed in
text-handed = Le texte remis
# The text {name} was handed in by {by} by act {act}: make it the base, if you agree to work on it.
text-handed-act-make-base-if = Le texte { $name } a été remis par { $by }, par l’acte { $act } : prenez-le pour base si vous acceptez de travailler sur ce texte.
# The text {name} was handed in by act {act}: make it the base, if you agree to work on it.
text-handed-act-make-base-if-agree = Le texte { $name } a été remis par l’acte { $act } : prenez-le pour base si vous acceptez de travailler sur ce texte.
# A text is initialled when nothing in it is in dispute.
text-initialled-when-nothing-dispute = Un texte se paraphe lorsque plus rien n’y est en litige.
# a text in the language of consent renders no other
text-language-consent-renders-no-other = un texte dans la langue du consentement n’en rend aucun autre
# The text {text} has no base yet.
text-no-base-yet = Le texte { $text } n’a pas encore de base.
# The text {text} has no provision {provision}.
text-no-provision = Le texte { $text } n’a pas de disposition { $provision }.
# the text has no provisions
text-no-provisions = le texte n’a pas de dispositions
# The text is in {language}, which is not the language of consent.
text-not-language-consent = Le texte est en { $language }, qui n’est pas la langue du consentement.
# the text of {party} is not shown to you
text-of-party-not-shown = le texte de { $party } ne vous est pas montré
# There is: {names}.
there-is = Il y a : { $names }.
# The time
time = L’heure
# The time that was stated
time-stated = L’heure indiquée
# title
title = titre
# Its title
title-2 = Son titre
# too many attempts
too-many-attempts = trop de tentatives
# Took back its acceptance of act {of}.
took-back-acceptance-act = A retiré son acceptation de l’acte { $of }.
# Try again.
try-again = Réessayez.
# Try again; if you have lost your password, ask the head of your delegation for a new link.
try-again-if-lost-password-ask = Réessayez ; si vous avez perdu votre mot de passe, demandez un nouveau lien au chef de votre délégation.
# Try again; if it stays so, tell whoever runs this room.
try-again-if-stays-tell-whoever = Réessayez ; si le problème persiste, signalez-le à qui gère cette salle.
# Try another.
try-another = Essayez-en une autre.
# two changes answer the same question about {id}
two-changes-answer-same-question-about = deux modifications répondent à la même question sur { $id }
# two new provisions are called {id}
two-new-provisions-called = deux nouvelles dispositions portent l’identité { $id }
# two papers of {party} answer the same question about {id}
two-papers-answer-same-question-about = deux documents de { $party } répondent à la même question sur { $id }
# Two parties are named {code}.
two-parties-named = Deux parties portent le nom { $code }.
# The two passwords are not the same.
two-passwords-not-same = Les deux mots de passe ne sont pas identiques.
# two provisions have the identity {id}
two-provisions-identity = deux dispositions portent l’identité { $id }
# Under these rules a bracket closes by acceptance, not by the chair's finding.
under-rules-bracket-closes-acceptance-not = Selon le présent règlement, les crochets sont levés par acceptation, et non sur constat de la présidence.
# Under these rules brackets close by the chair's finding.
under-rules-brackets-close-chair-s = Selon le présent règlement, les crochets sont levés sur constat de la présidence.
# under these rules brackets close by the chair's finding
under-rules-brackets-close-chair-s-finding = selon le présent règlement, les crochets sont levés sur constat de la présidence
# Under a silence procedure: the letter that says so
under-silence-procedure-letter-says = En procédure d’approbation tacite : la lettre qui l’annonce
# Under a silence procedure: until when
under-silence-procedure-until-when = En procédure d’approbation tacite : jusqu’à quand
# Use another short name.
use-another-short-name = Choisissez un autre nom abrégé.
# Use a browser.
use-browser = Utilisez un navigateur.
# Use letters, digits, - . or _: framework.
use-letters-digits-framework = Utilisez des lettres, des chiffres, - . ou _ : framework.
# Use a newer Paraph.
use-newer-paraph = Utilisez une version plus récente de Paraph.
# Use your password, or a passkey of another device or password manager.
use-password-passkey-another-device-password = Utilisez votre mot de passe, ou une clé d’accès d’un autre appareil ou gestionnaire de mots de passe.
# Use up to 32 letters, digits, - . or _.
use-up-32-letters-digits = Utilisez au plus 32 lettres, chiffres, - . ou _.
# Verify the record.
verify-record = Vérifiez le registre.
# A version in {language} says which edition of the base it renders.
version-says-edition-base-renders = Une version en { $language } indique quelle édition de la base elle rend.
# Wait for their acceptance.
wait-acceptance = Attendez leur acceptation.
# Wait for the other heads of delegation.
wait-other-heads-delegation = Attendez les autres chefs de délégation.
# Wait for it, or redraft the sentence.
wait-redraft-sentence = Attendez ce consentement, ou rédigez la phrase de nouveau.
# Wait for its report.
wait-report = Attendez son rapport.
# The ways out
ways-out = Les issues possibles
# To what
what = Objection à quoi
# For what
what-2 = Nature de la date
# On what
what-3 = Sur quoi
# What
what-4 = Décision
# What about
what-about = Objet
# What was accepted of {place} hangs on other brackets that this act does not close.
what-accepted-hangs-other-brackets-act = Ce qui a été accepté ({ $place }) dépend d’autres crochets que le présent acte ne lève pas.
# What is accepted, together or not at all
what-accepted-together-not-all = Ce qui est accepté, ensemble ou pas du tout
# Of what act {act} corrects nothing is left: objected to, or changed since.
what-act-corrects-nothing-left-objected = De ce que l’acte { $act } corrige, il ne reste rien : objections, ou modifications depuis lors.
# What act {act} put can be declared closed.
what-act-put-can-declared-closed = Ce que l’acte { $act } a soumis aux délégations peut être déclaré clos.
# Of what act {act} put nothing is left: objected to, or changed since.
what-act-put-nothing-left-objected = De ce que l’acte { $act } a soumis, il ne reste rien : objections, ou modifications depuis lors.
# what act {act} sealed is not in this copy
what-act-sealed-not-copy = ce que l’acte { $act } a scellé n’est pas dans cette copie
# What was adopted for {id} has changed since.
what-adopted-changed-since = Ce qui avait été adopté pour { $id } a changé depuis.
# What all may read in its stead
what-all-may-read-stead = Ce que tous peuvent lire à sa place
# What it is called
what-called = Titre
# What closes
what-closes = Crochets à lever
# What is declared can be reopened: the rules say how many must ask.
what-declared-can-reopened-rules-say = Ce qui est déclaré peut être rouvert : le règlement intérieur dit combien doivent le demander.
# What is handed in is not well formed: {why}.
what-handed-not-well-formed = Ce qui est remis n’est pas bien formé : { $why }.
# what is kept of {credential} in this file was altered, or is of another version
what-kept-file-altered-another-version = ce que ce fichier conserve de { $credential } a été altéré, ou provient d’une autre version
# What kind of sentence
what-kind-sentence = Type de phrase
# What is lifted
what-lifted = Ce qui est levé
# what is not shown
what-not-shown = éléments non communiqués
# What the offer hangs on is not on the table.
what-offer-hangs-not-table = Ce dont dépend l’offre n’est pas sur la table.
# What is opened is not what was sealed: the hashes differ.
what-opened-not-what-sealed-hashes = Ce qui est ouvert n’est pas ce qui avait été scellé : les empreintes diffèrent.
# What is printed above it
what-printed-above = Mention imprimée en tête
# What was put
what-put = Ce qui a été soumis
# what is sealed needs the key of whoever signs, which is not at hand here
what-sealed-needs-key-whoever-signs = ce qui est scellé requiert la clé du signataire, qui n’est pas disponible ici
# What was sent is larger than 64 megabytes, or broke off.
what-sent-larger-64-megabytes-broke = Ce qui a été envoyé dépasse 64 mégaoctets, ou s’est interrompu.
# What was sent is not UTF-8.
what-sent-not-utf-8 = Ce qui a été envoyé n’est pas en UTF-8.
# What was shown to you stands under consultations.
what-shown-stands-under-consultations = Ce qui vous a été montré figure parmi les consultations.
# What it is to the talks
what-talks = Qualité dans les négociations
# What the talks are called
what-talks-called = Intitulé des négociations
# What the team finds
what-team-finds = Conclusions du groupe
# What {party} wishes to say in its own name; the others consent to its place here.
what-wishes-say-own-name-others = Ce que { $party } souhaite dire en son propre nom ; les autres consentent à ce que cela figure ici.
# When
when = Date et heure
# When a bracket closes: all, a share such as 2/3, or finding
when-bracket-closes-all-share-such = Quand les crochets sont levés : all, une proportion telle que 2/3, ou finding
# When it lapses
when-lapses = Date d’expiration
# When it lapses unread
when-lapses-unread = Date à laquelle elle expire sans être lue
# When its report is due
when-report-due = Date à laquelle le rapport est attendu
# Where
where = Lieu
# Where borrowed words come from
where-borrowed-words-come = Origine des mots empruntés
# Where it can be found
where-can-found = Où le trouver
# Whether the draft upholds it
whether-draft-upholds = Si le projet le respecte
# whoever holds the pen
whoever-holds-pen = qui tient la plume
# Or the whole, marked up
whole-marked-up = Ou l’ensemble, annoté
# Whom
whom = Qui est consulté
# Whose consent counts; all, or these
whose-consent-counts-all = Parties dont le consentement compte ; toutes, ou celles-ci
# Whose own words they are
whose-own-words = De quelle partie sont ces mots
# Whose paper it is
whose-paper = Auteurs du document
# Why
why = Motif
# with {label} ({letter}),
with = avec { $label } ({ $letter }),
# Withdrew what it proposed by act {of}.
withdrew-what-proposed-act = A retiré ce qui était proposé par l’acte { $of }.
# (withheld)
withheld-2 = (confidentiel)
# A withheld provision has a title for all, and readers.
withheld-provision-title-all-readers = Une disposition confidentielle a un titre lisible par tous, et des lecteurs.
# Withheld the words of {place}.
withheld-words = A rendu le libellé confidentiel : { $place }.
# to withhold words of {place}
withhold-words = la confidentialité du libellé ({ $place })
# Witnessed the time of act {of}.
witnessed-time-act = A attesté l’heure de l’acte { $of }.
# This wording of {place} has not been accepted by {missing}.
wording-not-accepted = Ce libellé ({ $place }) n’a pas été accepté par { $missing }.
# Wordings and consents are never redacted.
wordings-consents-never-redacted = Les libellés et les consentements ne sont jamais supprimés.
# {n} {n?wording|wordings} put by act {act}: who does not object before the chair declares it consents.
wordings-put-act-does-not-object = { $n ->
     [one] { $n } libellé soumis aux délégations par l’acte { $act } : qui ne fait pas objection avant la déclaration de la présidence consent.
    *[other] { $n } libellés soumis aux délégations par l’acte { $act } : qui ne fait pas objection avant la déclaration de la présidence consent.
}
# {n} {n?wording|wordings} put by act {act}: who is silent until {until} consents.
wordings-put-act-silent-until-consents = { $n ->
     [one] { $n } libellé soumis aux délégations par l’acte { $act } : le silence gardé jusqu’au { $until } vaut consentement.
    *[other] { $n } libellés soumis aux délégations par l’acte { $act } : le silence gardé jusqu’au { $until } vaut consentement.
}
# Its words
words-2 = Son libellé
# The words of that one
words-3 = Le libellé du point fusionné
# The words
words-4 = Le libellé
# In your words
words-5 = En vos propres termes
# words to which all consent
words-all-consent = des mots auxquels tous consentent
# the words of {id} are those of the base
words-base = le libellé de { $id } est celui de la base
# Your words beside the act would say “{words}”.
words-beside-act-would-say = Vos mots joints à l’acte diraient « { $words } ».
# Words of this draft have been withheld since it was issued.
words-draft-withheld-since-issued = Un libellé de ce projet a été rendu confidentiel depuis son établissement.
# The words that only the readers see
words-only-readers-see = Le libellé que seuls voient les lecteurs
# words of one side
words-side = mots d’une partie
# Its words stand in {place}, by act {act}.
words-stand-act = Son libellé figure, par l’acte { $act }, ici : { $place }.
# in {name}, words that are withheld
words-withheld = { $name }, libellé confidentiel
# works on the text
works-text = travaille sur le texte
# {id} would follow itself
would-follow-itself = { $id } se suivrait soi-même
# {after}, which {provision} would follow, is not in the base yet.
would-follow-not-base-yet = { $after }, que { $provision } suivrait, ne figure pas encore dans la base.
# {id} would follow what it holds
would-follow-what-holds = { $id } suivrait ce qu’il contient
# {after} would be followed, and stands nowhere
would-followed-stands-nowhere = la place serait après { $after }, qui ne figure nulle part
# {name} would go, and with it “{words}”
would-go = { $name } : suppression, et avec elle celle de « { $words } »
# {name} would no longer say “{words}”
would-no-longer-say = { $name } : on n’y lirait plus « { $words } »
# {name} would say “{words}”
would-say = { $name } : on y lirait « { $words } »
# This would show your fallback “{words}”.
would-show-fallback = Votre position de repli serait révélée : « { $words } ».
# Write [acts 3, 9], [common] or [A] before each sentence.
write-acts-3-9-common-before = Écrivez [acts 3, 9], [common] ou [A] devant chaque phrase.
# Write it in digits.
write-digits = Écrivez-le en chiffres.
# Write the letter that says until when silence is consent.
write-letter-says-until-when-silence = Rédigez la lettre qui dit jusqu’à quand le silence vaut consentement.
# Write PARTY/OFFICE: UA/delegate.
write-party-office-ua-delegate = Écrivez PARTIE/FONCTION : UA/delegate.
# Write POINT=SIDE or BRACKET=SIDE: 6=B, 6.2=base, B7=b.
write-point-side-bracket-side-6 = Écrivez POINT=PARTIE ou CROCHETS=PARTIE : 6=B, 6.2=base, B7=b.
# Write it in UTC: 2025-11-23T09:00:00Z.
write-utc-2025-11-23t09-00 = Écrivez-la en UTC : 2025-11-23T09:00:00Z.
# Have the program that wrote it write it again: whole, in UTF-8, without a document type.
write-xml-again = Faites-le écrire de nouveau par le programme qui l’a écrit : entier, en UTF-8, sans type de document.
# yes
yes = oui
