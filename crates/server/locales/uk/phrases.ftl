# Що кажуть переговори, форми й зала: повідомлення англійської, записані з джерел.
# A consent in act {act} lapsed: act {by} changed the words.
a-consent-lapsed = Згода (акт { $act }) втратила чинність: акт { $by } змінив слова.
# a principal
a-principal = керівництво
# Acceptance
acceptance = Згода
# The acceptance in act {act} can no longer be taken back: its bracket has closed, or the acceptance has lapsed or was taken back before.
acceptance-act-no-longer-taken = Акт { $act } уже не можна відкликати: за ним знято дужки, він утратив чинність або його вже відкликано.
# The acceptance of {party} in act {act} does not count any more.
acceptance-went-with-party = Згода { $party } в акті { $act } більше не рахується.
# Accepted {what}.
accepted = Прийнято: { $what }.
# {party} has already accepted this.
accepted-already = Сторона { $party } це вже прийняла.
# Accepted an alternative in {place}.
accepted-alternative = Прийнято варіант: { $place }.
# Accepted the date of act {of}.
accepted-date-act = Прийнято дату акта { $of }.
# Accepted {what}, {condition}.
accepted-provided = Прийнято { $what }, { $condition }.
# Accepted as the rules require and ready to close: {reads}.
accepted-rules-ask-ready-close = Прийнято так, як вимагають правила, дужки можна зняти: { $reads }.
# {party} accepts {accepts}, {condition}
accepts-on-condition = { $party } приймає { $accepts }, { $condition }
# {party} accepts {name}, {condition}
accepts-point-provided = { $party } приймає { $name }, { $condition }
# {party} accepts, {condition}
accepts-provided = { $party } приймає, { $condition }
# the account already has {most} passkeys; remove one first
account-already-passkeys-remove-one = ключів доступу вже { $most }; спершу вилучіть один
# the account of {credential} is closed: its credential was recalled or its key was replaced
account-closed-credential-recalled-key = обліковий запис { $credential } закрито: акредитацію відкликано або вона має інший ключ
# Accredit another head of delegation first.
accredit-another-head-first = Спершу акредитуйте іншого главу.
# Accredit a principal, or name the credential that must decide.
accredit-name-credential-decide = Акредитуйте його або назвіть акредитацію, що має ухвалити рішення.
# Accredited {credential}.
accredited = Акредитовано: { $credential }.
# act {act}, by {by}: {did}
act-act = акт { $act }, { $by }: { $did }
# Act {act} ({kind}) is awaiting other heads of delegation.
act-awaiting-other-heads-delegation = Акт { $act } ({ $kind }) очікує підписів інших глав делегацій.
# Act {act} is already the base of {name}.
act-base-already = Акт { $act } уже є базовим для тексту { $name }.
# Act {act} has no reason, remark or comment by {party} that can still be redacted.
act-bears-no-reason-remark-comment = В акті { $act } немає обґрунтування, висловлювання чи коментаря сторони { $party }, які досі були б при ньому.
# Act that closed it
act-closed = Акт, яким знято дужки
# Nothing that act {act} closed there is still closed.
act-closed-nothing-still-closed = Акт { $act } не закрив там нічого, що досі закрите.
# Act {act} comes after the {seen} acts that its author had seen.
act-comes-after-acts-author = Акта { $act } немає серед актів, які бачив його автор ({ $seen }).
# Act that contained them
act-contained = Акт, у якому вони були
# Act {act} proposes {len} corrections; none of those named is still open.
act-corrects-items-none-named-open = Акт { $act } виправляє складників: { $len }; жоден із названих не відкритий.
# Act {declared} has already declared them.
act-declared = Акт { $declared } їх уже оголосив.
# Act {declared} has already declared it closed.
act-declared-closed = Акт { $declared } оголосив це закритим.
# Act {declared} has already declared these corrections made.
act-declared-made = Акт { $declared } оголосив їх внесеними.
# act {act}: {did}
act-did = акт { $act }: { $did }
# Act {act} does not consult {party}.
act-does-not-consult = Акт { $act } не консультується з { $party }.
# act {act} is not a draft statement
act-drafts-no-statement = акт { $act } не складає заяви
# Act {draft} did not issue a draft.
act-issued-no-draft = Акт { $draft } не випускав проєкту.
# an act of the kind “{kind}”
act-kind = акт виду «{ $kind }»
# an act of this kind has no such field
act-kind-no-such-field = акт цього виду не має такого поля
# an act of the kind {kind} does not exist
act-kind-not-exist = акта виду { $kind } немає
# Act
act-label = Акт
# act {act} is not a sealed offer
act-no-sealed-offer = акт { $act } не є запечатаною пропозицією
# Act {act} is not an acceptance by {party}.
act-not-acceptance = Акт { $act } не є згодою сторони { $party }.
# act {act} is not a consultation
act-not-consultation = акт { $act } ні з ким не консультується
# Act {before} is not a draft statement that is still in force.
act-not-draft-statement = Акт { $before } не є чинним проєктом заяви.
# Act {act} is not a draft or statement that is still in force.
act-not-draft-statement-still = Акт { $act } не є чинним проєктом чи заявою.
# act {act} did not issue a draft
act-not-issue-draft = акт { $act } не випустив проєкту
# Act {act} does not issue a draft or put a question to a principal.
act-not-issue-draft-put = Акт { $act } не випускає проєкту й не передає питання на розгляд керівництва.
# Act {act} is not an offer.
act-not-offer = Акт { $act } не є запечатаною пропозицією.
# Act {act} did not open a round that is still open and began before {at}.
act-not-open-round-still = Акт { $act } не відкривав раунду, який триває і почався до { $at }.
# Act {act} is not a proposal.
act-not-proposal = Акт { $act } не є пропозицією.
# act {act} is not a proposal
act-not-proposal-clause = акт { $act } не є пропозицією
# Act {act} does not put anything to the room.
act-not-put-anything-room = Акт { $act } нічого не виносить на розгляд делегацій.
# act {act} does not refer anything to a team
act-not-refer-anything-team = акт { $act } нічого не передає групі
# Act {act} is not a reservation or request of {party} that is still in force.
act-not-reservation-request-still = Акт { $act } не є чинним застереженням або проханням сторони { $party }.
# Act {act} did not set a date that {party} has yet to accept.
act-not-set-date-yet = Акт { $act } не призначав дати, яку сторона { $party } ще має прийняти.
# Act {act} is not an act of {name}.
act-not-signed-by-credential = Акт { $act } не є актом акредитації { $name }.
# Act {act} does not state a time that {party} has yet to witness.
act-not-state-time-yet = Акт { $act } не зазначає часу, який сторона { $party } ще має засвідчити.
# Act {act} does not submit a text.
act-not-submit-text = Акт { $act } не подає тексту.
# Act {act} is not waiting for {party}.
act-not-waiting = Акт { $act } не очікує сторони { $party }.
# Act {act} ({kind}) by {credential} is not your delegation's and stays, because others have built on it or it cannot be withdrawn: reopen or correct what must not be.
act-not-yours-stays = Акт { $act } ({ $kind }) акредитації { $credential } не належить вашій делегації, але залишається, бо інші вже спираються на нього або його не можна відкликати: перегляньте чи виправте те, чого не має бути.
# act {act}
act-number = акт { $act }
# Act {act} has already opened it.
act-opened = Акт { $act } її вже розпечатав.
# act {act} opens no silence procedure that is shown to you
act-opens-no-silence = акт { $act } не відкриває процедури мовчазної згоди, яку вам показано
# Act {act} put {len} items to the room; item {item} does not exist.
act-put-items-no-item = Акт { $act } виніс складників: { $len }; складника { $item } немає.
# Act that put it to the room
act-put-room = Акт, яким це винесено на розгляд
# Act {act} does not refer anything to a team.
act-refers-nothing-team = Акт { $act } нічого не передає групі.
# Act {act} of {party} already says the same and is still in force.
act-says-same-stands = Акт { $act } сторони { $party } говорить те саме і є чинним.
# Act {act} was signed here and is not yet in the keeper's record.
act-signed-here-not-placed = Акт { $act } підписано тут, і він ще не має місця у реєстрі зберігача.
# Act {act} does not state a principle that {party} has joined.
act-states-no-principle-joined = Акт { $act } не формулює принципу, до якого приєдналася сторона { $party }.
# Act to which you object
act-you-object = Акт, проти якого ви заперечуєте
# Acts that this credential may not sign
acts-may-not-sign = Акти, яких ця акредитація не дає права підписувати
# Acts that prove the fact
acts-prove-fact = Акти, якими доведено факт
# ad referendum
ad-referendum = ad referendum
# “{new}” added
added = додається «{ $new }»
# {address} fits {count} provisions
address-fits-several = { $address } підходить до { $count } положень
# {place} can be read in more than one way
address-two-readings = { $place } можна прочитати по-різному
# Agreed ad referendum: have {place} confirmed at home, or return it to brackets.
agreed-ad-referendum-confirmed-home-return = Погоджено ad referendum ({ $place }): отримайте підтвердження столиці або поверніть у дужки.
# {party} has already agreed to this.
agreed-already = Сторона { $party } це вже погодила.
# They agreed on the date of {day} ({what}).
agreed-date = Вони погодили дату { $day } ({ $what }).
# They agreed on {n} {n?provision|provisions} out of {all} of the text ({text}).
agreed-provision-out-text = { $n ->
     [one] Вони погодили { $n } положення із { $all } тексту ({ $text }).
     [few] Вони погодили { $n } положення із { $all } тексту ({ $text }).
     [many] Вони погодили { $n } положень із { $all } тексту ({ $text }).
    *[other] Вони погодили { $n } положення із { $all } тексту ({ $text }).
}
# They agreed on {n} {n?provision|provisions} out of {all} of the text ({text}): {which}.
agreed-provisions-text = { $n ->
     [one] Вони погодили { $n } положення із { $all } тексту ({ $text }): { $which }.
     [few] Вони погодили { $n } положення із { $all } тексту ({ $text }): { $which }.
     [many] Вони погодили { $n } положень із { $all } тексту ({ $text }): { $which }.
    *[other] Вони погодили { $n } положення із { $all } тексту ({ $text }): { $which }.
}
# Agreed to the wording of {place}.
agreed-wording = Погоджено формулювання: { $place }.
# All have accepted {ways} different ways to close one bracket of {provision}.
all-accepted-different-ways-close = Дужки ({ $provision }) можна було б зняти по-різному (варіантів: { $ways }): усі прийняли кожен із них.
# All have accepted this wording of {place}, some on conditions that are not met: {conditions}.
all-accepted-wording-some-on-conditions = Усі прийняли це формулювання ({ $place }), дехто за умов, яких не виконано: { $conditions }.
# All brackets on which one alternative has been accepted
all-brackets-one-alternative-accepted = Усі дужки, щодо яких прийнято той самий варіант
# all heads of delegation
all-heads-delegation = усі глави делегацій
# Its words are shown when all parties have cleared it for release.
all-parties-clear-release = Формулювання показують, коли всі сторони дозволять оприлюднення.
# all whose consent counts have not yet accepted the same alternative in any bracket
all-whose-consent-counts-not = жодних дужок не прийняли однаково всі, чия згода враховується
# {name} has already been accredited.
already-accredited = { $name } уже акредитовано раніше.
# {party} has already tabled its own proposal on {provision}.
already-tabled-own-proposal = Сторона { $party } вже сама внесла свою пропозицію: { $provision }.
# Alternative
alternative = Варіант
# An alternative for {provision} is named twice.
alternative-named-twice = Один варіант ({ $provision }) названо двічі.
# Alternatives to accept, all together or none
alternatives-accept-all-together-none = Варіанти, які приймаються всі разом або жоден
# Alternatives with which brackets close
alternatives-brackets-close = Варіанти, з якими знімаються дужки
# alternatives in {otherwise}
alternatives-in = варіанти ({ $otherwise })
# alternatives are named, and also everything that has been accepted
alternatives-named-all-accepted = названо і варіанти, і все прийняте
# {some} and {last}
and = { $some } і { $last }
# {more} more
and-more = ще { $more }
# another number for {name}
another-number = інший номер ({ $name })
# Answer all, or a share such as 2/3.
answer-all-share-such-2-3 = Відповідайте all або часткою на зразок 2/3.
# Answer all, finding, or a share such as 2/3.
answer-all-share-such-2-3-finding = Відповідайте all, часткою на зразок 2/3 або finding.
# the answer came too late, was sent twice, or belongs to another room
answer-came-too-late-came-twice = відповідь надійшла запізно, двічі або не з цієї зали
# Answer fact, common or own.
answer-fact-common-own = Відповідайте fact, common або own.
# Answer joint, chair:CODE or party:CODE.
answer-joint-chair-code-party-code = Відповідайте joint, chair:CODE або party:CODE.
# the answer is missing
answer-missing = відповіді немає
# Answer with one of the words offered.
answer-words-offered = Відповідайте одним із запропонованих слів.
# Answer yes or no.
answer-yes-no = Відповідайте yes або no.
# Answer in your words
answer-your-words = Відповідь вашими словами
# Approved {what}.
approved = Схвалено: { $what }.
# approves
approves-option = схвалює
# article
article = стаття
# Ask {holder}.
ask = Зверніться до { $holder }.
# Ask its author.
ask-author = Зверніться до автора.
# Ask its author to make a new one.
ask-author-make-new-one = Нехай автор подасть її наново.
# Ask the chair.
ask-chair = Зверніться до голови.
# Ask {who} to decide.
ask-decide = Рішення має ухвалити { $who }.
# Ask the head of your delegation.
ask-head-delegation = Зверніться до глави вашої делегації.
# Ask the head of your delegation to do it.
ask-head-delegation-do = Попросіть главу вашої делегації зробити це.
# Ask the head of your delegation for a new one.
ask-head-delegation-new = Попросіть нове в глави вашої делегації.
# Ask the keeper.
ask-keeper = Зверніться до зберігача.
# Ask a member of the team to report.
ask-member-team-report = Нехай звіт подасть член групи.
# Ask that party to lift its request, or keep the provision in other words.
ask-party-lift-request-keep = Нехай ця сторона зніме прохання, або залиште положення в іншому формулюванні.
# Ask one of their readers.
ask-readers = Зверніться до когось із тих, хто може їх читати.
# Ask {who} of {party} to sign it.
ask-sign = Нехай за сторону { $party } це підпише { $who }.
# Ask the head of the delegation.
ask-the-head-of-the-delegation = Зверніться до глави делегації.
# By act {act}, {party} asked to keep on the table a point that this draft would set aside.
asked-act-point-would-set-aside = Сторона { $party } актом { $act } просила залишити на розгляді пункт, який було б знято.
# Asked {asked}.
asked-alone = Запит: { $asked }.
# Asked {asked}; awaiting other heads of delegation.
asked-awaiting-other-heads-delegation = Запит: { $asked }; очікуються підписи інших глав делегацій.
# Asked to co-sponsor the proposal of act {act}.
asked-co-sponsor-proposal-act = Запрошення стати співавтором пропозиції акта { $act }.
# Asked to keep {place} on the table.
asked-keep-table = Прохання залишити на розгляді: { $place }.
# Asked for no change to the words of {place}.
asked-no-change-words = Прохання не змінювати формулювання: { $place }.
# to set aside {place}
asked-set-aside = зняти з розгляду ({ $place })
# Asked {asked}; it took effect with act {by}.
asked-took-effect-act = Запит: { $asked }; набрав чинності з актом { $by }.
# It asks: {says}.
asks = Запитано: { $says }.
# line {line}, column {column}
at-column = рядок { $line }, позиція { $column }
# line {line}
at-line = рядок { $line }
# part {part}
at-part = частина { $part }
# part {part}, line {line}
at-part-line = частина { $part }, рядок { $line }
# Parties attending (if none is named: all whose consent counts)
attends-all-whose-consent-counts-where = Присутні сторони (якщо жодної не названо: усі, чия згода враховується)
# Its author claims to have seen {seen} acts, but the record has only {number}.
author-claims-seen-acts-where = Автор заявляє, що бачив більше актів ({ $seen }), ніж є в реєстрі ({ $number }).
# Only its author, or a credential to which it was entrusted, can open it.
author-credential-entrusted-open = Це має зробити її автор або той, кому її довірено.
# the base has changed since edition {edition} and is now at {last}
base-changed-since-edition-stands = базовий текст змінився після редакції { $edition }, зараз редакція { $last }
# Edited base
base-edited = Відредагований базовий текст
# The base of {text} has only {last} editions; edition {edition} does not exist.
base-editions-not = Остання редакція базового тексту { $text } — { $last }, а не { $edition }.
# The base does not contain {provision}.
base-not-contain-provision = У базовому тексті немає: { $provision }.
# The base of {text} does not contain {id}.
base-not-contain-provision-text = У базовому тексті { $text } немає: { $id }.
# The base of {text} does not contain {id}, which this version renders.
base-not-contain-provision-version = У базовому тексті { $text } немає: { $id }, тож його ніщо не може передавати.
# Base as these parties edited it
base-parties-edited = Базовий текст у редакції цих сторін
# the base already has a provision {id}
base-provision-already = у базовому тексті вже є положення { $id }
# ({letter}) base: {reads}
base-reads = ({ $letter }) базовий текст: { $reads }
# The base of {text} is at edition {last}, not {edition}.
base-stands-edition-not = Базовий текст { $text } має редакцію { $last }, а не { $edition }.
# Base as its author would edit it
base-would = Базовий текст, яким його відредагував би автор
# Start again, or use your password.
begin-again-use-password = Почніть спочатку або скористайтеся паролем.
# content that some programs show and others do not
beside-alternate = вміст, який одні програми показують, а інші ні
# words that are not shown with the text
beside-attribute = слова, не показані разом із текстом
# a comment
beside-comment = примітка на полях
# a deletion as a tracked change
beside-deleted = вилучення як відстежувана зміна
# words forced into another order
beside-direction = слова, примусово переставлені в інший порядок
# another file or a program, inside or fetched from elsewhere
beside-embedded = інший файл чи програма, вкладені або взяті ззовні
# words in the colour of their background
beside-faint = слова кольору свого тла
# a field or control that puts in its own words
beside-field = поле чи елемент, що вставляє власні слова
# a font or sign that may show other letters
beside-font = шрифт чи знак, що може показувати інші літери
# the header or footer says {words}
beside-head = у колонтитулі написано { $words }
# hidden words or parts
beside-hidden = приховані слова чи частини
# an insertion as a tracked change
beside-inserted = вставка як відстежувана зміна
# it also says {words}
beside-line = там також написано { $words }
# a link
beside-link = посилання
# a footnote or endnote
beside-note = виноска
# words outside the page or cut off
beside-off-page = слова поза сторінкою чи обрізані
# something that the file takes from outside
beside-outside = щось, що файл бере ззовні
# a picture or drawing, which may show or cover words
beside-picture = зображення чи малюнок, що може показувати або закривати слова
# the page shows {words} above words that come before it
beside-raised = сторінка показує { $words } вище за слова, що йдуть перед цим
# a page or table set in a way that may hide words
beside-setup = сторінка чи таблиця, налаштовані так, що можуть ховати слова
# words too small to be read
beside-small = слова, замалі для читання
# letters squeezed together or spread apart
beside-squeezed = стиснуті чи розкидані літери
# words struck through
beside-struck = закреслені слова
# markup, a style sheet or a script that may change what is shown
beside-style = розмітка, таблиця стилів чи скрипт, що може змінити показане
# a text box or frame
beside-text-box = текстове поле чи рамка
# it has the words of draft {number} of {text} without its brackets and notes: the draft was issued with {what}
beside-unmarked = там слова проєкту { $number } тексту { $text } без його дужок і приміток: у випущеному проєкті { $what }
# it has the words of draft {number} of {text} without the marks of what is withheld
beside-unmarked-withheld = там слова проєкту { $number } тексту { $text } без позначок про нерозкриті слова
# {what}: {words}
beside-words = { $what }: { $words }
# The content does not fit an act of the kind {kind}: {why}.
body-not-act-kind = Зміст не відповідає акту виду { $kind }: { $why }.
# both an edited text and single changes are given
both-edited-text-single-changes = подано водночас відредагований текст і окремі побажання
# The bracket of {provision} has changed: it now has other words or covers another part of the text.
bracket-changed-now-other-words = Жодні дужки { $provision } вже так не читаються: змінилося формулювання або межі.
# A bracket of {provision} is inside words that the same act replaces.
bracket-inside-words-same-act = Дужки { $provision } стоять усередині формулювання, яке замінює той самий акт.
# A bracket of {provision} is named twice.
bracket-named-twice = Одні дужки ({ $provision }) названо двічі.
# Bracket {label} is no longer open.
bracket-no-longer-open = Дужок { $label } уже немає.
# bracket {place} does not exist: this point has {count}
bracket-not-exist-point = дужок { $place } не існує: у цьому пункті їх { $count }
# {label} of {provision}
bracket-of = { $label } у { $provision }
# All have accepted {n} different ways to close one bracket.
bracket-would-close-ways-all-accepted = Дужки можна було б зняти по-різному (варіантів: { $n }): усі прийняли кожен із них.
# {n} {n?bracket|brackets}
brackets = { $n ->
     [one] { $n } фрагмент в дужках
     [few] { $n } фрагменти в дужках
     [many] { $n } фрагментів в дужках
    *[other] { $n } фрагмента в дужках
}
# the brackets to close are not named
brackets-close-not-named = не названо жодних дужок, які слід зняти
# {n} open {n?bracket|brackets}
brackets-of-draft = { $n ->
     [one] { $n } фрагмент у дужках
     [few] { $n } фрагменти в дужках
     [many] { $n } фрагментів у дужках
    *[other] { $n } фрагмента в дужках
}
# The brackets on which the offer depends are not on the table.
brackets-offer-depends-not-table = Того, від чого залежить пропозиція, немає на розгляді.
# Brackets would close by the chair's finding, but these talks have no chair.
brackets-would-close-chair-s-finding = Дужки знімали б за висновком голови, а голови немає.
# {labels} of {text} would not be open any more.
brackets-would-close-with-departure = { $labels } у { $text }: там більше нічого не було б відкрито.
# {labels} of {text} would be open.
brackets-would-open-with-departure = { $labels } у { $text }: ці дужки були б відкриті.
# can live with it
can-live = вважає прийнятним
# {credential} cannot accredit for {party}.
cannot-accredit = { $credential } не може акредитувати від імені сторони { $party }.
# {party} cannot be asked to co-sponsor.
cannot-asked-co-sponsor = { $party } не можна запросити стати співавтором.
# {provision} cannot follow {after}, because it contains {after}.
cannot-follow-because-contains = { $provision } не може стояти після { $after }, яке містить.
# {credential} cannot join on behalf of {party}.
cannot-join-behalf = { $credential } не може приєднатися від імені сторони { $party }.
# Certainty
certainty-label = Ступінь певності
# Only the chair can sign acts of the kind “{kind}”; {party} is not the chair.
chair-not = Цей акт («{ $kind }») — лише для голови; { $party } не головує.
# To change adopted words, ask to reopen them.
change-adopted-words-ask-reopen = Щоб повернутися до ухваленого формулювання, просіть відкрити його знову.
# To change it, ask to reopen it: the rules say how many must agree.
change-ask-reopen-rules-say = Щоб повернутися до цього, просіть відкрити знову: правила визначають, скільки сторін мають погодитися.
# to change the rules of procedure
change-rules-procedure = змінити правила процедури
# Changed the rules of procedure.
changed-rules-procedure = Змінено правила процедури.
# {provision} has changed since edition {edition}.
changed-since-edition = Змінено після редакції { $edition }: { $provision }.
# {provision} has changed since edition {edition} of the base.
changed-since-edition-base = Змінено після редакції { $edition } базового тексту: { $provision }.
# the changes are missing
changes-missing = зміни не вказано
# What {what} file shows cannot be checked.
check-cannot-judge = Те, що показує файл такого виду ({ $what }), перевірити не можна.
# Check the document that you have: it is a different one.
check-document-you-different-one = Перевірте документ, який маєте: він інший.
# Check it in smaller parts.
check-in-parts = Перевірте його меншими частинами.
# Check the list that was put to the room.
check-list-put-room = Див. список, винесений на розгляд.
# Check the name, or invite a new delegate: the invitation also accredits that person.
check-name-invite-new-delegate-accredited = Перевірте назву або запросіть нового делегата: запрошення також надає акредитацію.
# Open it in the program that made it, save it as .docx or PDF, and check that file.
check-save-as = Відкрийте його в програмі, яка його створила, збережіть як .docx або PDF і перевірте той файл.
# The file shows more words than can be checked at once.
check-too-many-words = Файл показує більше слів, ніж можна перевірити за раз.
# Choose one of: {forms}.
choose = Оберіть один із цих: { $forms }.
# Choose a later date.
choose-later-date = Дайте йому пізнішу дату.
# Choose a later time, and include the letter.
choose-later-time-include-letter = Зазначте пізнішу годину і додайте лист.
# Choose a longer one: several words that only you would combine.
choose-longer-one-several-words = Оберіть довший: кілька слів, які поєднали б лише ви.
# Choose one of the formats at the foot of the page.
choose-one-formats-foot-page = Оберіть одну з тих, що внизу сторінки.
# Choose one of the options offered.
choose-one-options-offered = Оберіть один із запропонованих.
# Choose a shorter one.
choose-shorter-one = Оберіть коротший.
# Clear {name} for release.
clear-release = Дозволити оприлюднення: { $name }.
# Clear {name} for release: another party already has.
clear-release-another = Дозволити оприлюднення, інша делегація вже дозволила: { $name }.
# Cleared {document} for release.
cleared-release = Дозволено оприлюднення: { $document }.
# Close brackets by acceptance, or amend the rules.
close-acceptance-amend-rules = Знімайте дужки прийняттям або змініть правила.
# Close all boundaries of this provision in one act.
close-all-boundaries-act = Вирішіть про всі його межі одним актом.
# Close it at another place.
close-another-place = Оберіть інше місце.
# to close brackets in {place}
close-brackets = зняти дужки ({ $place })
# Close it first.
close-first = Спершу закрийте його.
# Close them first, or accept one alternative in each.
close-first-accept-alternative-each = Спершу зніміть їх або прийміть по одному варіанту.
# Close only the outer bracket: the brackets inside it are set aside with its words.
close-outer-bracket-brackets-inside = Зніміть лише зовнішні дужки: те, що в них, знімається з розгляду разом із формулюванням.
# Close it together with {others}.
close-together = Зніміть ці дужки разом із: { $others }.
# First close the question whether that provision stays in the text.
close-whether-provision-stands-first = Спершу вирішіть, чи залишається те положення.
# First close the question whether it stays in the text.
close-whether-stands-first = Спершу вирішіть, чи воно залишається.
# Closed {n} {n?bracket|brackets}: {what}.
closed-brackets = { $n ->
     [one] Знято дужки з { $n } фрагмента: { $what }.
     [few] Знято дужки з { $n } фрагментів: { $what }.
     [many] Знято дужки з { $n } фрагментів: { $what }.
    *[other] Знято дужки з { $n } фрагмента: { $what }.
}
# Closed {n} {n?bracket|brackets}, by the chair's finding: {what}.
closed-brackets-chair-s-finding = { $n ->
     [one] Знято дужки з { $n } фрагмента, за висновком голови: { $what }.
     [few] Знято дужки з { $n } фрагментів, за висновком голови: { $what }.
     [many] Знято дужки з { $n } фрагментів, за висновком голови: { $what }.
    *[other] Знято дужки з { $n } фрагмента, за висновком голови: { $what }.
}
# Closed {n} {n?bracket|brackets}, by silence: {what}.
closed-brackets-silence = { $n ->
     [one] Знято дужки з { $n } фрагмента, за мовчазною згодою: { $what }.
     [few] Знято дужки з { $n } фрагментів, за мовчазною згодою: { $what }.
     [many] Знято дужки з { $n } фрагментів, за мовчазною згодою: { $what }.
    *[other] Знято дужки з { $n } фрагмента, за мовчазною згодою: { $what }.
}
# Closed the round opened by act {of}.
closed-round-act-opened = Закрито раунд, відкритий актом { $of }.
# Comment only on what was shown.
comment-what-shown = Коментуйте те, що показано.
# Comment only on what your side was shown.
comment-what-side-shown = Коментуйте те, що було показано вашій стороні.
# Commented on the consultation of act {of}.
commented-consultation-act = Надано коментар щодо консультації акта { $of }.
# a common description
common-description = спільна характеристика
# {first} and {last}
conditions-and = { $first } і { $last }
# {more} more {more?point closes|points close} as it accepted
conditions-more = { $more ->
     [one] ще { $more } пункт буде закрито так, як вона прийняла
     [few] ще { $more } пункти буде закрито так, як вона прийняла
     [many] ще { $more } пунктів буде закрито так, як вона прийняла
    *[other] ще { $more } пункту буде закрито так, як вона прийняла
}
# The consent of {party} to {at} (act {act}) lapses.
consent-lapsed-with-departure = Згода { $party } щодо { $at } (акт { $act }) втрачає чинність.
# The consent of {party} in act {act} lapsed: act {by} changed the words.
consent-of-party-lapsed = Згода { $party } (акт { $act }) втратила чинність: акт { $by } змінив слова.
# Consent to the sentences of {name}, or redraft them.
consent-sentences-redraft = Погодитися з реченнями або скласти їх наново: { $name }.
# Consent to show it
consent-show = Згода на показ
# Consented to sentences of the statement in act {of}.
consented-sentences-statement-act = Надано згоду на речення заяви акта { $of }.
# Consultation
consultation = Консультація
# A consultation can name only partners or observers of the talks.
consultation-names-partners-observers-talks = Консультація називає партнерів або спостерігачів переговорів.
# is consulted but does not consent
consulted = дає поради, але не згоду
# Consulted by act {act}: you may comment. A comment is never a position.
consulted-act-comment-welcome-never-position = Консультація за актом { $act }: коментар вітається і ніколи не є позицією.
# Consulted partners about {place}.
consulted-partners = Проведено консультації з партнерами: { $place }.
# {here} {name} contains “{words}”
contains-now = { $here } { $name }: там є «{ $words }»
# The content opened is not the content that was sealed: the hashes differ.
content-opened-not-content-sealed = Розпечатано не те, що було запечатано: хеші різняться.
# Copy it again from its source, in full.
copy-key-again = Скопіюйте його з джерела ще раз, повністю.
# to correct {place}
correct = виправити ({ $place })
# Correct this, and open the talks again.
correct-open-talks-again = Виправте це й відкрийте переговори наново.
# Correct the rules of procedure.
correct-rules-procedure = Виправте правила процедури.
# Correct it and sign again.
correct-sign-again = Виправте й підпишіть знову.
# {provision} is corrected more than once, or its words do not change.
corrected-more-once-words-not = Виправлено більше одного разу або без змін: { $provision }.
# The corrections in act {act} can be declared made.
corrections-act-can-declared = Виправлення акта { $act } можна оголосити внесеними.
# Count items from 0.
count-items-0 = Лічіть складники від 0.
# Count sentences from 0.
count-sentences-0 = Лічіть речення від 0.
# Create a new key.
create-new-key = Створіть новий ключ.
# The credential of the keeper, {keeper}, is not listed.
credential-keeper-not-listed = Зберігача { $keeper } немає серед акредитацій.
# Credential of the keeper of the record
credential-keeper-record = Акредитація зберігача реєстру
# {name} keeps the record.
credential-keeps-record = { $name } веде запис.
# Credential
credential-label = Акредитація
# The credential {credential} does not allow acts of the kind “{kind}”.
credential-not-allow-acts-kind = { $credential } не має повноважень: { $kind }.
# Credentials of those parties
credentials-parties = Акредитації цих сторін
# Credentials of that party
credentials-party = Акредитації цієї сторони
# Date to accept
date = Дата, яку слід прийняти
# Date and time
date-time = Дата й час
# a deadline
deadline-option = кінцевий строк
# Decide on {name}.
decide = Ухвалити рішення: { $name }.
# Only {who} can decide this; {credential} cannot.
decide-cannot = Рішення ухвалює { $who }; { $credential } не має такого права.
# Decided on {what}; a later decision replaces this one.
decided-later-decision-replaces-one = Ухвалено рішення, яке відтоді замінено іншим: { $what }.
# Decision
decision-label = Рішення
# Declare it closed after that.
declare = Оголосіть тоді.
# Declare it closed after that, when the keeper has stated a later time.
declare-after-keeper-states-time = Оголосіть після цього, коли зберігач зазначить пізніший час.
# to declare closed what act {of} put
declare-what-act-put = оголосити закритим винесене актом { $of }
# Declared the editorial corrections in act {of} made.
declared-editorial-corrections-act-made = Оголошено внесеними редакційні виправлення акта { $of }.
# Declared closed what act {of} put; no bracket closed.
declared-what-act-put-nothing-closed = Оголошено винесене актом { $of }; жодних дужок не знято.
# a delegate
delegate = делегат
# Only delegates who have signed in can see this.
delegates-signed = Це бачать лише делегати, які ввійшли.
# Delegations that must witness the time before silence can count as consent
delegations-witness-time-before-silence-ends = Делегації, які засвідчують час перед кінцем мовчання
# to delete {name}
delete = вилучення ({ $name })
# Delete points
delete-points = Вилучити пункти
# {here} {name} is deleted, and with it “{words}”
deleted = { $here } { $name }: вилучено, а з ним і «{ $words }»
# Deleted by consent, by act {act}.
deleted-consent-act = Вилучено за згодою, актом { $act }.
# {name} would be deleted, and with it “{words}”
deleted-name = { $name }: вилучення, а з ним і «{ $words }»
# “{old}” deleted
deleted-old = «{ $old }» вилучається
# Detached the content of act {of}.
detached-content-act = Вилучено зміст акта { $of }.
# Divide it into files of one text each.
divide-files-one-text-each = Розділіть його на файли по одному тексту.
# Divide it into several.
divide-into-several = Поділіть на кілька частин.
# division
division = розділ
# Document or question
document-question = Документ або питання
# {party} does not take part in the talks.
does-not-take-part-talks = { $party } не бере участі в переговорах.
# draft {number} of {text}
draft = проєкт { $number } тексту { $text }
# draft {number} could not be read: {why}
draft-could-not-read = проєкт { $number } не вдається прочитати: { $why }
# Draft {number} of {text} has {what}. Nothing in dispute or reserved in it is agreed.
draft-has-what-is-open = Проєкт { $number } тексту { $text } містить: { $what }. Ніщо спірне чи застережене в ньому не є погодженим.
# Draft {number} was issued with {n} open {n?bracket|brackets}: {open}.
draft-issued-open-brackets-named = { $n ->
     [one] Проєкт { $number } випущено, коли в ньому був { $n } фрагмент у дужках: { $open }.
     [few] Проєкт { $number } випущено, коли в ньому були { $n } фрагменти в дужках: { $open }.
     [many] Проєкт { $number } випущено, коли в ньому було { $n } фрагментів у дужках: { $open }.
    *[other] Проєкт { $number } випущено, коли в ньому було { $n } фрагмента в дужках: { $open }.
}
# Draft
draft-label = Проєкт
# draft {number} does not exist
draft-not-exist = проєкту { $number } немає
# draft {number} was not released
draft-not-released = проєкт { $number } не оприлюднено
# Draft or statement
draft-statement = Проєкт або заява
# Draft {number} of the text ({text}) was issued: {provisions}, {brackets}.
draft-text-issued = Випущено проєкт { $number } тексту ({ $text }): { $provisions }, { $brackets }.
# draft {number} of {text}, with {what}
draft-unsettled = проєкт { $number } тексту { $text } (у ньому { $what })
# Drafted a joint statement.
drafted-joint-statement = Складено спільну заяву.
# Due date of the report
due-date-report = Строк подання звіту
# {at} is earlier than the time already stated.
earlier-stated = Зазначений час ({ $at }) раніший за вже зазначений.
# {by}: {says}
echo-by = { $by }: { $says }
# {by}, for {party}: {says}
echo-by-for = { $by }, від { $party }: { $says }
# {labels} {n?closes|close}.
echo-close = { $n ->
     [one] { $labels } закривається.
     [few] { $labels } закриваються.
     [many] { $labels } закриваються.
    *[other] { $labels } закриваються.
}
# The text of act {source} is the base of {name}: {all} {all?provision|provisions}.
echo-first-base = { $all ->
     [one] Текст акта { $source } є основою ({ $name }): { $all } положення.
     [few] Текст акта { $source } є основою ({ $name }): { $all } положення.
     [many] Текст акта { $source } є основою ({ $name }): { $all } положень.
    *[other] Текст акта { $source } є основою ({ $name }): { $all } положень.
}
# The earlier proposal in act {act} gives way: {names}.
echo-gives-way = Попередню пропозицію в акті { $act } замінено: { $names }.
# {n} brackets close.
echo-many-close = Закривається дужок: { $n }.
# {n} brackets open.
echo-many-open = Відкривається дужок: { $n }.
# {n} provisions of the text change.
echo-many-provisions = Змінюється положень тексту: { $n }.
# New in the text, {name}: “{words}”
echo-new = Нове в тексті, { $name }: «{ $words }»
# No longer in the text: {name}.
echo-no-longer = Більше немає в тексті: { $name }.
# Now {name} reads: “{words}”
echo-now-reads = Тепер { $name } читається так: «{ $words }»
# {open} open {open?bracket|brackets} of the old base {open?ends|end}.
echo-old-brackets = { $open ->
     [one] { $open } відкрита дужка старої основи припиняється.
     [few] { $open } відкриті дужки старої основи припиняються.
     [many] { $open } відкритих дужок старої основи припиняються.
    *[other] { $open } відкритих дужок старої основи припиняються.
}
# {label} opens in {name}.
echo-opens = { $label } відкривається: { $name }.
# The text of act {source} takes the place of the base of {name}: of {all} {all?provision|provisions}, {kept} read as before.
echo-other-base = { $all ->
     [one] Текст акта { $source } замінює основу ({ $name }): з { $all } положення без змін { $kept }.
     [few] Текст акта { $source } замінює основу ({ $name }): з { $all } положень без змін { $kept }.
     [many] Текст акта { $source } замінює основу ({ $name }): з { $all } положень без змін { $kept }.
    *[other] Текст акта { $source } замінює основу ({ $name }): з { $all } положень без змін { $kept }.
}
# {heading}: {said}
echo-words = { $heading }: { $said }
# {heading} ({on}): {said}
echo-words-on = { $heading } ({ $on }): { $said }
# Edit the current base and submit it again.
edit-current-base-submit-again = Відредагуйте його в нинішньому вигляді й подайте знову.
# Edit it, save it and propose again.
edit-save-propose-again = Відредагуйте, збережіть і запропонуйте знову.
# Edition of the base to which the changes apply
edition-base-changes-apply = Редакція базового тексту, якої стосуються зміни
# {n} editorial {n?correction|corrections} by act {act}: an objection turns one into a proposal.
editorial-correction-act-objection-turns = { $n ->
     [one] { $n } редакційне виправлення актом { $act }: заперечення перетворює виправлення на пропозицію.
     [few] { $n } редакційні виправлення актом { $act }: заперечення перетворює виправлення на пропозицію.
     [many] { $n } редакційних виправлень актом { $act }: заперечення перетворює виправлення на пропозицію.
    *[other] { $n } редакційного виправлення актом { $act }: заперечення перетворює виправлення на пропозицію.
}
# Entrust the offer to a credential of these talks.
entrust-offer-credential-talks = Довірте пропозицію акредитованому учасникові переговорів.
# the entry of {credential} in this file was altered, or comes from another version
entry-file-altered-comes-another = збережене в цьому файлі щодо { $credential } змінено або воно належить до іншої версії
# every party
every-party = усі сторони
# exactly one bracket must be named
exactly-one-bracket-named = названо більше ніж одні дужки або жодних
# These exist: {names}.
exist = Існують: { $names }.
# an expert or a delegate
expert-delegate = експерт або делегат
# a fact
fact = факт
# a fact proved by acts of the record
fact-proved-acts-record = факт, що спирається на акти
# The fact is based on act {act}, which is void.
fact-rests-act-void = Факт спирається на акт { $act }, який є недійсним.
# A fact must be based on acts of the record, but none is named.
fact-rests-acts-record-none-named = Факт спирається на акти реєстру: жодного не названо.
# this field belongs to a sentence of the kind {kind}
field-belongs-sentence-kind = це зазначено для речення виду { $kind }
# The field “{name}” is empty.
field-empty = Поле «{ $name }» порожнє.
# Its fields are: {all}.
fields = Його поля: { $all }.
# the file's container (zip) cannot be read: {what}
file-container = контейнер (zip) файла не читається: { $what }
# the text contains the control character {character}
file-control = текст містить керівний знак { $character }
# byte {offset} of the file is half a UTF-16 character
file-half-utf16 = на байті { $offset } файла лише половина знака UTF-16
# The file that you uploaded is no longer kept.
file-handed-not-kept-any-more = Поданий вами файл більше не зберігається.
# File at least one.
file-least = Долучіть принаймні один.
# the file is protected by a password
file-locked = файл захищено паролем
# the file's root element is `{root}`, not `akomaNtoso`
file-not-akn = кореневий елемент файла — `{ $root }`, а не `akomaNtoso`
# the file is not a Word document: {what}
file-not-docx = файл не є документом Word: { $what }
# the file is not an OpenDocument text: {what}
file-not-odt = файл не є текстом OpenDocument: { $what }
# the file is {what}, not a text
file-not-text = це не текст, а { $what }
# byte {offset} of the file ({byte}) is not UTF-8
file-not-utf8 = байт { $offset } файла ({ $byte }) не в UTF-8
# this part of the file cannot be read: {what}
file-part = ця частина файла не читається: { $what }
# both a file and a text are given for one field
file-text-handed-thing = для одного й того самого подано і файл, і текст
# the file has {size} bytes, more than the {cap} that are read
file-too-large = файл має { $size } байтів; читається не більше ніж { $cap }
# the XML cannot be read: {what}
file-xml = XML не читається: { $what }
# Filed papers.
filed-papers = Долучено документи.
# Filed papers: {what}.
filed-papers-what = Долучено документи: { $what }.
# Filed papers of {whose}: {what}.
filed-papers-whose = Долучено документи (автори: { $whose }): { $what }.
# Findings
findings-label = Висновок групи
# The first act of a record must open the talks.
first-act-record-opens-talks = Перший акт реєстру відкриває переговори.
# First meet the conditions on which they accepted.
first-meet-conditions-accepted = Забезпечте те, від чого вони це поставили в залежність.
# the first part of {id} must keep its identity, and the other parts must have new ones
first-part-keeps-identity-others-new = перша частина { $id } зберігає ідентифікатор, а інші мають нові
# {id} would follow a provision that it contains
follow-provision-contains = { $id } стояло б після того, що воно містить
# for {noun}
for = набрання чинності: { $noun }
# The form could not be read.
form-could-not-read = Форму не вдається прочитати.
# The form could not be read: it is incomplete.
form-could-not-read-incomplete = Форму не вдалося прочитати: вона неповна.
# the form was not sent from a page of this room, or the page was opened before you signed in
form-not-sent-page-room = форма надійшла не зі сторінки цієї зали або зі сторінки, відкритої до вашого входу
# This form was sent from another site.
form-sent-another-site = Цю форму надіслано з іншого сайту.
# Format {form} does not exist.
format-not-exist = Формату { $form } немає.
# The opening act does not include a credential with the founder's key.
founder-s-key-not-among-credentials = Ключа засновника немає серед акредитацій початкового акта.
# from {opened} to {closed}
from-to = від { $opened } до { $closed }
# general reservation
general = загальне застереження
# Give one.
give = Зазначте одне.
# Give an Akoma Ntoso 3.0 document, or a text in another format.
give-akn = Подайте документ Akoma Ntoso 3.0 або текст в іншому форматі.
# Give the credential another name, or give it a new key.
give-credential-another-name-give-new = Дайте акредитації іншу назву або новий ключ.
# Give a .docx file, or save the document as one.
give-docx = Подайте файл .docx або збережіть документ у цьому форматі.
# Give each part separately.
give-each-part-own = Подайте кожну частину окремо.
# Give each provision the identity of the provision that it renders.
give-each-provision-identity-renders = Дайте кожному положенню ідентифікатор того, яке воно передає.
# Give an Ed25519 key: ed25519: and 64 lower-case hex digits.
give-ed25519-key = Подайте ключ Ed25519: ed25519: і 64 шістнадцяткові цифри малими літерами.
# Give the edition; the base is at {edition}.
give-edition-base = Зазначте редакцію; базовий текст має редакцію { $edition }.
# Give {name} a new key with the new link; the old key can then no longer sign.
give-fresh-key-new-link-old = Разом із новим посиланням надайте { $name } новий ключ; старим підписувати вже не можна буде.
# Replace its key instead, if another person must not sign with it.
give-keeper-new-key-instead = Натомість замініть ключ, якщо ним не має підписувати інша особа.
# Give at least one.
give-least = Подайте принаймні одне.
# Give an .odt file of a text, or save its text as .docx or .odt.
give-odt = Подайте файл .odt із текстом або збережіть його текст як .docx чи .odt.
# Give only one of the two.
give-one-two = Подайте одне або інше.
# Give the place and the parties when the round begins.
give-place-parties-when-round = Місце й учасників зазначають на початку раунду.
# Give it a title.
give-title = Дайте їй заголовок.
# Give the words.
give-words = Подайте формулювання.
# Go back, fill it in and send the form again.
go-back-fill-send-again = Поверніться, заповніть його й надішліть знову.
# Go back to Home and open it from there.
go-back-home-open = Поверніться на головну сторінку й відкрийте звідти.
# Go back and type the same password twice.
go-back-type-same-twice = Поверніться і введіть двічі той самий.
# Give a file, or the text itself.
hand-file-text-itself = Подайте файл або сам текст.
# The hash given is not the hash of act {act}, which is {is}.
hash-named-not-act = Названий хеш не є хешем акта { $act }, який становить { $is }.
# the head of a delegation
head-delegation = глава делегації
# A head of delegation can accredit only for that delegation.
head-delegation-accredits-own-delegation = Глава делегації акредитує лише для своєї делегації.
# only the head of the delegation can admit people; {name} is not the head
head-delegation-admit-people-not = хто може входити, вирішує глава делегації; { $name } ним не є
# Heading printed above the text
heading-printed-above-text = Напис над текстом
# a point that is not shown to you closes as it wishes
hidden-point-closes = пункт, якого вам не показано, буде закрито так, як вона бажає
# the holder of the pen
holder-pen = той, хто веде текст
# Only the holder of the pen can sign acts of the kind “{kind}”: that is {holder}.
holder-pen-sign-acts-kind = Такий акт («{ $kind }») належить тому, хто веде текст: { $holder }.
# Holder of the pen: joint, chair:CODE or party:CODE
holds-pen-joint-chair-code-party = Хто веде текст: joint, chair:CODE або party:CODE
# {party} holds the pen or keeps the record.
holds-pen-keeps-record = Сторона { $party } веде текст або зберігає реєстр.
# How the delegations together describe the talks: all consent to each word.
how-delegations-together-describe-talks-all = Як делегації спільно характеризують переговори: на кожне слово погоджуються всі.
# Alternative with which each bracket would close
how-each-bracket-would-close = Варіант, з яким було б знято кожні дужки
# if act {act} takes effect,
if-act-takes-effect = якщо акт { $act } набуде чинності,
# if the corrections of act {act} are made,
if-corrections-are-made = якщо виправлення акта { $act } буде внесено,
# if the text of act {act} becomes the base,
if-text-becomes-base = якщо текст акта { $act } стане основою,
# in {name}, {reads}
in = { $name }, { $reads }
# in the base,
in-base = у базовому тексті,
# in draft {number},
in-draft = у проєкті { $number },
# in what act {act} tabled,
in-what-act-tabled = у тому, що винесено актом { $act },
# Initial {name}: all consent to it.
initial-all-consent = Парафувати, бо всі погодилися: { $name }.
# Initial {name}, or give the reason why not.
initial-say-why-not = Парафувати або пояснити відмову: { $name }.
# Initialled {document}.
initialled-document = Парафовано: { $document }.
# Insert points after these
insert-points-after = Вставити пункти після цих
# Insert them one by one, or propose an edited file.
insert-propose-edited-file = Вставте їх по одному або запропонуйте відредагований файл.
# to issue a draft of {place}
issue-draft = випустити проєкт ({ $place })
# Issued a draft of {place}.
issued-draft = Випущено проєкт: { $place }.
# Issued draft {number} of {text} with {n} open {n?bracket|brackets}.
issued-draft-open-brackets = { $n ->
     [one] Випущено проєкт { $number } тексту { $text }, у ньому { $n } фрагмент в дужках.
     [few] Випущено проєкт { $number } тексту { $text }, у ньому { $n } фрагменти в дужках.
     [many] Випущено проєкт { $number } тексту { $text }, у ньому { $n } фрагментів в дужках.
    *[other] Випущено проєкт { $number } тексту { $text }, у ньому { $n } фрагмента в дужках.
}
# Issued draft {number} of {text} with {what}.
issued-draft-unsettled = Випущено проєкт { $number } тексту { $text }; у ньому { $what }.
# item
item = підпункт
# {value} is an item of act {of}, not of act {act}
item-act-not-act = { $value } є складником акта { $of }, а не акта { $act }
# Items to which you object (if none is named: all)
items-all-where-none-named = Складники, проти яких ви заперечуєте (якщо жодного не названо: усі)
# items are counted from 1
items-counted-1 = складники лічать від 1
# Items (if none is named: all)
items-none-named-all = Складники (якщо жодного не названо: усі)
# Join an act that is awaiting heads of delegation, or a proposal that asks your party to co-sponsor.
join-act-waits-heads-delegation-proposal = Приєднайтеся до акта, що очікує глав делегацій, або до пропозиції, що запрошує вашу сторону стати співавтором.
# Join only on behalf of your own party.
join-name-own-party = Приєднуйтеся від імені власної сторони.
# Join the principle first.
join-principle-first = Спершу приєднайтеся до принципу.
# Joined act {of}.
joined-act = Приєднання до акта { $of }.
# {party} has already joined act {act}.
joined-act-already = Сторона { $party } вже приєдналася до акта { $act }.
# Joined the principle of act {of}.
joined-principle-act = Приєднання до принципу акта { $of }.
# {party} has already joined the principle.
joined-principle-already = Сторона { $party } вже приєдналася до принципу.
# Joint statement: {title}
joint-statement = Спільна заява: { $title }
# the joint statement in act {act}
joint-statement-act = спільна заява акта { $act }
# Keep brackets as characters
keep-brackets-as-characters = Залишити дужки як символи
# Keep the numbers and order of the base; leave out what is not yet translated.
keep-numbers-order-base-leave-out = Збережіть номери й порядок базового тексту; пропустіть ще не перекладене.
# Keep it sealed until then.
keep-sealed-until = До того тримайте її запечатаною.
# Keep a copy of what you wrote, tell the person who runs this room, and send it again later.
keep-what-wrote-tell-whoever-runs = Збережіть написане, повідомте того, хто утримує цю залу, і надішліть ще раз.
# {name} keeps the record, and does not prove that it holds the new key.
keeper-must-prove-new-key = { $name } веде запис і не доводить, що має новий ключ.
# The keeper signs a checkpoint with `paraph pouch export`, or when the room closes.
keeper-signs-paraph-pouch-export-when = Зберігач підписує її командою `paraph pouch export` або коли зала зачиняється.
# Only {keeper}, who keeps the record, can state its time; {credential} cannot.
keeps-record-state-time-cannot = Реєстр зберігає і його час зазначає { $keeper }, а не { $credential }.
# {here} {name} keeps “{words}” and gets the words “{new}”
keeps-with-new-words = { $here } { $name }: «{ $words }» залишається, додано слова «{ $new }»
# {here} {name} keeps “{words}” and loses the words “{old}”
keeps-without-words = { $here } { $name }: «{ $words }» залишається, вилучено слова «{ $old }»
# the key {what}
key-as-written-cannot-be-used = ключ { $what }
# This key belongs, or has belonged, to another credential.
key-belongs-belonged-another-credential = Цим ключем підписують або підписували за іншою акредитацією.
# The key of {name} cannot be used: it {what}.
key-cannot-be-used = Ключем { $name } не можна користуватися: він { $what }.
# has letters in upper case
key-in-upper-case = має великі літери
# {name}, or its key, is listed twice.
key-listed-twice = { $name } або ключ цієї акредитації названо двічі.
# does not name an algorithm
key-names-no-algorithm = не називає алгоритму
# is not the canonical encoding of its point
key-not-canonical = не є канонічним кодуванням своєї точки
# is a key of low order, for which anyone can sign
key-of-low-order = є ключем малого порядку, за який може підписати будь-хто
# is of an algorithm that Paraph does not know
key-of-unknown-algorithm = належить до алгоритму, якого Paraph не знає
# does not have 64 hex digits after ed25519:
key-of-wrong-length = не має 64 шістнадцяткових цифр після ed25519:
# is not a point of the curve
key-off-curve = не є точкою кривої
# The key that signed this act does not belong to a current credential of these talks.
key-signed-act-not-talks-know = Ключ, яким підписано цей акт, зараз у переговорах не відомий.
# the key in use here is not the key of {credential}
key-use-here-not-key = наявний ключ не належить { $credential }
# has a character that is not a hex digit
key-with-wrong-digit = має знак, що не є шістнадцятковою цифрою
# Kind of reservation
kind = Вид застереження
# a 7-Zip archive
kind-7z = архів 7-Zip
# Kind of date
kind-date = Вид дати
# a Word or other Office file (DOCX)
kind-docx = файл Word або інший файл Office (DOCX)
# a gzip archive
kind-gzip = архів gzip
# a JPEG image
kind-jpeg = зображення JPEG
# an OpenDocument file
kind-odf = файл OpenDocument
# point
kind-of-provision-point = пункт
# an old Word, Excel or PowerPoint file
kind-office-old = старий файл Word, Excel або PowerPoint
# a PDF file
kind-pdf = файл PDF
# a PNG image
kind-png = зображення PNG
# an RTF file
kind-rtf = файл RTF
# Kind of sentence
kind-sentence = Вид речення
# UTF-32 text
kind-utf32 = текст у UTF-32
# an xz archive
kind-xz = архів xz
# a ZIP archive
kind-zip = архів ZIP
# {label} ({place})
label-and-place = { $label } ({ $place })
# {label} became {now} with act {act}
label-became = { $label } стало { $now } з актом { $act }
# {label} closed with act {act}
label-closed = { $label } закрито актом { $act }
# {label} ({place})
label-in-place = { $label } ({ $place })
# Language
language = Мова
# The languages of these talks are {known}; the first is that of consent.
languages-of-talks = Мови цих переговорів: { $known }; перша — мова згоди.
# Languages of the texts, starting with the language of consent
languages-texts-consent-first = Мови текстів, починаючи з мови згоди
# It lapsed with a recall.
lapsed-with-a-recall = Втратив чинність із відкликанням акредитації.
# It lapsed: act {by} recalled {credential} as of act {as_of}.
lapsed-with-recall = Втратив чинність: актом { $by } відкликано акредитацію { $credential } після акта { $as-of }.
# Number of its last act that is still yours, if later ones are not
last-act-that-is-owned = Номер її останнього акта, який ще ваш, якщо пізніші вже ні
# Was the last to join act {waiting}, which took effect. {did}
last-join-act-took-effect = Останнє приєднання до акта { $waiting }, який набрав чинності. { $did }
# leads and binds the delegation
leads-binds-delegation = очолює делегацію й бере зобов’язання від її імені
# Minimum length of a silence procedure, in hours; 0 if there is none
least-length-silence-procedure-hours-0 = Найменша тривалість процедури мовчазної згоди, у годинах; 0 — без неї
# Minimum notice of a meeting, in hours
least-notice-meeting-hours = Найменший строк повідомлення про зустріч, у годинах
# Minimum time between putting words to the room and declaring them closed, in minutes; if empty, that of a silence procedure
least-time-put-declare-minutes = Найменший час між винесенням на розгляд і оголошенням, у хвилинах; якщо порожньо — як для процедури мовчазної згоди
# Leave it out, or choose the kind {of}.
leave-out-answer-kind = Пропустіть це або вкажіть вид { $of }.
# Left the talks.
left-talks = Вихід із переговорів.
# Ask a holder of another credential of {party} to sign it.
let-another-credential-sign = Попросіть підписати за іншою акредитацією сторони { $party }.
# Ask the chair to put the wording to the room and declare it closed.
let-chair-put-wording-declare = Нехай голова винесе формулювання на розгляд і оголосить його.
# Ask the head of your delegation to accredit it.
let-head-delegation-accredit = Нехай його акредитує глава вашої делегації.
# First have the heads of delegation give this role to another party.
let-heads-give-another-first = Нехай глави делегацій спершу доручать це іншій стороні.
# Ask the keeper to state the time, and delegations to witness it.
let-keeper-state-time-delegations-witness = Нехай зберігач зазначить час, а делегації його засвідчать.
# Ask {party} to lift its request, or propose to bring the point back.
let-lift-bring-point-back-proposal = Нехай сторона { $party } зніме прохання, або поверніть пункт пропозицією.
# Have the parties accept it, and the holder of the pen close it.
let-parties-accept-pen-close = Нехай сторони приймуть, а той, хто веде текст, зніме дужки.
# to let a party accede
let-party-accede = прийняти приєднання сторони
# Ask a party to take back its acceptance of one of them.
let-party-take-back-acceptance = Нехай одна зі сторін відкличе свою згоду на один із них.
# Set a submitted text as the base first.
let-submitted-text-set-base-first = Спершу поданий текст має бути взято за базовий.
# Ask it to table the paper itself, or to withdraw what it tabled.
let-table-paper-itself-withdraw-what = Нехай вона сама внесе свій документ або відкличе внесене.
# A delegation objects by an act of its own, before that time: to all of it or to some items, and it may give a reason. An item to which nobody objects closes.
letter-how-to-object = Делегація заперечує власним актом до цього часу: проти всього або проти окремих позицій, і може навести причину. Позицію, проти якої ніхто не заперечив, буде закрито.
# A delegation that has not objected by {until} has consented to {n} {n?wording|wordings} above.
letter-silence-is-consent = { $n ->
     [one] Делегація, яка не заперечила до { $until }, погодилася на { $n } формулювання вище.
     [few] Делегація, яка не заперечила до { $until }, погодилася на { $n } формулювання вище.
     [many] Делегація, яка не заперечила до { $until }, погодилася на { $n } формулювань вище.
    *[other] Делегація, яка не заперечила до { $until }, погодилася на { $n } формулювання вище.
}
# ({letter}) of {label} was withdrawn with act {act}
letter-withdrawn = ({ $letter }) у { $label } відкликано актом { $act }
# Level of agreement
level-agreement = Рівень згоди
# Lifted its reservation or request in act {of}.
lifted-reservation-request-act = Знято застереження або прохання акта { $of }.
# {name}, line {line}: {why}
line = { $name }, рядок { $line }: { $why }
# This link can no longer be used. Ask the head of your delegation for a new one.
link-no-longer-used-ask = Так ніхто не ввійде. Нехай глава делегації створить нове посилання.
# this link is not valid: it was used, has expired, or was withdrawn
link-not-valid-used-expired = це посилання не діє: його використано, строк минув або його відкликано
# List each credential once.
list-each-once = Назвіть кожну акредитацію один раз.
# Look at the current text.
look-current-text = Погляньте на текст у його нинішньому вигляді.
# Look at the current text, and issue the draft from that.
look-current-text-issue-draft = Погляньте на текст у його нинішньому вигляді й випустіть саме його.
# Look at the current text and propose again.
look-current-text-propose-again = Погляньте на текст у його нинішньому вигляді й запропонуйте знову.
# Look at the provision as it is now, and name an alternative that is on the table.
look-provision-stands-name-alternative-table = Погляньте на положення в його нинішньому вигляді й назвіть варіант, що є на розгляді.
# Look in the record.
look-record = Див. реєстр.
# Look at the table of brackets.
look-table-brackets = Див. таблицю дужок.
# Look whether what you sent was done. If not, send it again. If it fails again, tell the person who runs this room.
look-whether-done-try-again = Перевірте, чи виконано те, що ви надіслали. Якщо ні, надішліть ще раз; якщо знову не вийде, повідомте тих, хто обслуговує цю залу.
# Made a reservation on {place}.
made-reservation = Зроблено застереження: { $place }.
# Made a sealed offer.
made-sealed-offer = Подано запечатану пропозицію.
# Made the text of act {of} the base.
made-text-act-base = Текст, поданий актом { $of }, узято за базовий.
# Do not use it: ask its holder to make a new key.
make-another-key = Не користуйтеся ним: попросіть власника створити новий ключ.
# to make the text of act {of} the base
make-text-act-base = узяти текст акта { $of } за базовий
# makes decisions in the capital
makes-decisions-capital = ухвалює рішення у столиці
# The mandate ended on {until}.
mandate-ended = Мандат закінчився { $until }.
# The mandate requires instructions before you agree to {name}.
mandate-requires-instructions-before-you = Мандат вимагає вказівок, перш ніж зобов’язуватися: { $name }.
# Credentials that may read them
may-read = Акредитації тих, хто може його читати
# a meeting
meeting-option = зустріч
# Members of the team
members-team = Члени групи
# Correct the list and sign again.
mend-list-sign-again = Виправте список і підпишіть його знову.
# Correct the report and sign again.
mend-report-sign-again = Виправте звіт і підпишіть його знову.
# Correct the statement and sign again.
mend-statement-sign-again = Виправте заяву й підпишіть її знову.
# to merge {name}
merge = об’єднання ({ $name })
# Merge points
merge-points = Об’єднати пункти
# a merger needs words and at least two different provisions
merger-needs-words-least-two = об’єднання охоплює два чи більше різних положень і має формулювання
# {who} met in {place} {when}.
met = Зустріч { $when } ({ $place }): { $who }.
# {some} and {more} more
more = { $some } і ще { $more }
# more than one answer is given
more-answer-given = дано більше ніж одну відповідь
# {rest} more
more-candidates = ще { $rest }
# {words} is more than one point
more-point = { $words } — це більше ніж один пункт
# more than one text has a draft {number}
more-text-draft = проєкт { $number } має більше ніж один текст
# more than one wording is given
more-wording-given = подано більше ніж одне формулювання
# to move {name}
move = переміщення ({ $name })
# to move {name} to a place after {provision}
move-after = переміщення ({ $name }, після: { $provision })
# Name one.
name = Зазначте.
# Name one of them, for example 6.2=B.
name-6-2-b = Назвіть одні: 6.2=B.
# Name an acceptance of your own party.
name-acceptance-own-party = Назвіть згоду вашої власної сторони.
# Name the act by which the chair put it to the room.
name-act-chair-put = Назвіть акт, яким голова виніс це на розгляд.
# Name the act that closed the bracket.
name-act-closed-bracket = Назвіть акт, яким знято дужки.
# Name an act that does.
name-act-does = Назвіть акт, який це робить.
# Name the act that issued it.
name-act-issued = Назвіть акт, яким його випущено.
# Name the act that issued or drafted it.
name-act-issued-drafted = Назвіть акт, яким його випущено або складено.
# Name the act by which the keeper stated the time.
name-act-keeper-stated = Назвіть акт, яким його зазначив зберігач.
# Name the act that opened the round.
name-act-opened-round = Назвіть акт, яким відкрито раунд.
# Name the act that sealed it.
name-act-sealed = Назвіть акт, яким її запечатано.
# Name the act that sent the provisions.
name-act-sent-provisions = Назвіть акт, яким передано положення.
# Name the act that set the date.
name-act-set-date = Назвіть акт, яким призначено дату.
# Name the act that submitted it.
name-act-submitted = Назвіть акт, яким його подано.
# Name the act by which it was tabled.
name-act-tabled = Назвіть акт, яким її внесено.
# Name at least one alternative.
name-alternative-least = Назвіть принаймні один варіант.
# Name alternatives, or answer yes to close everything that has been accepted.
name-alternatives-answer-yes-all-accepted = Назвіть варіанти або дайте відповідь «так» щодо всього прийнятого.
# Name the parties that attended.
name-attended = Назвіть тих, хто брав участь.
# Name both.
name-both = Зазначте обидва.
# Name the bracket and the letter of the alternative, such as B7=b.
name-bracket-letter = Назвіть дужку й літеру варіанта, наприклад B7=b.
# Name the consultation.
name-consultation = Назвіть консультацію.
# Name at least one credential.
name-credential-least = Назвіть принаймні одну акредитацію.
# Name only credentials of the acceding party.
name-credentials-acceding-party-alone = Назвіть лише акредитації сторони, що приєднується.
# Name credentials of the talks.
name-credentials-talks = Назвіть акредитації переговорів.
# Name the current credentials of those who may read it.
name-current-credentials-read = Назвіть читачів за чинними акредитаціями.
# Name each bracket once.
name-each-bracket-once = Назвіть кожні дужки один раз.
# Name each only once, either as accepted or as a condition.
name-each-once-accepted-condition = Назвіть кожен один раз: як прийнятий або як умову.
# Include the founder's own credential.
name-founder-s-own-credential = Зазначте в ньому акредитацію самого засновника.
# Full name
name-full = Повна назва
# Name items of that act.
name-items-act-meant = Назвіть складники того акта, про який ідеться.
# Name the last act of the credential that your delegation still owns, or the act that gave it its key.
name-last-act-still-owned = Назвіть останній акт акредитації, який ваша делегація ще визнає своїм, або акт, яким їй надано ключ.
# Name at least one.
name-least = Назвіть принаймні один елемент.
# Name at least one, and only partners or observers.
name-least-one-partners-observers = Назвіть принаймні одного, лише партнерів або спостерігачів.
# Name at least two.
name-least-two = Назвіть два або більше.
# {name} looks like {other}.
name-looks-like-other = { $name } схоже на { $other }.
# {name} has a meaning of its own in texts.
name-means-something = { $name } уже має значення в текстах.
# {old}, now {new},
name-now-other-name = { $old }, тепер { $new },
# {name} of the current text
name-of-current-text = { $name } чинного тексту
# Name it {party}/ followed by an office, for example {party}/head.
name-office-head = Назвіть її { $party }/ і посада: { $party }/head.
# Name one of: {texts}.
name-one = Назвіть один із цих: { $texts }.
# Name other parties to the talks.
name-other-parties-talks = Назвіть інші сторони переговорів.
# Name a credential that your delegation holds now.
name-own-delegation-holds-now = Назвіть таку, яку ваша делегація має зараз.
# Name one that belongs to your own party.
name-own-party = Назвіть таке, що належить вашій стороні.
# Name the parties that submitted it.
name-parties-submitted = Назвіть сторони, що його подали.
# Name a party that proposes something there, or `base`, or a bracket and a letter.
name-party-does-base-bracket-letter = Назвіть сторону, яка пропонує, `base`, або дужки й літеру.
# Name a party of the talks.
name-party-talks = Назвіть сторону переговорів.
# the name and password (or passkey or link) do not match
name-password-passkey-link-not = назва й пароль (або ключ доступу чи посилання) не збігаються
# Give the place, or the round that ends.
name-place-round-ends = Назвіть місце або раунд, що закінчується.
# Name points of the earlier draft that are still unaccounted for.
name-points-earlier-draft-still = Назвіть пункти, долі яких відтоді ніхто не пояснив.
# Name a proposal and provisions that your party sponsors now.
name-proposal-provisions-party-sponsors-now = Назвіть пропозицію й положення, автором яких ваша сторона є зараз.
# Name a provision of the base or a proposed one.
name-provision-base-proposed = Назвіть положення базового тексту або запропоноване.
# Name provisions of the base.
name-provisions-base = Назвіть положення базового тексту.
# Name the referral.
name-referral = Назвіть акт передання.
# Name the sponsors
name-sponsors = Називати авторів
# Names of sponsors
names-sponsors = Назви авторів
# Only those who negotiate can see this.
negotiate = Це лише для тих, хто веде переговори.
# negotiates and consents
negotiates-consents = веде переговори й дає згоду
# {other} is neither yes nor no
neither-yes-nor-no = { $other } — це ні «так», ні «ні»
# new {kind} {number}
new = { $kind } { $number } (нове положення)
# new {kind} beginning {begins}
new-beginning = { $kind }, що починається словами { $begins } (нове положення)
# new {name}
new-named = { $name } (нове положення)
# Insert points at the head of the text
new-points-head-text = Вставити пункти на початку тексту
# a new provision
new-provision = нове положення
# a new provision after {provision}
new-provision-after = нове положення (після: { $provision })
# New public key
new-public-key = Новий відкритий ключ
# no
no = ні
# No action is needed.
no-action-needed = Вам нічого робити не треба.
# No action is needed: the acceptance is still in force.
no-action-needed-acceptance-still = Нічого робити не треба: згода чинна.
# No action is needed: the agreement is still in force.
no-action-needed-agreement-still = Нічого робити не треба: погодження чинне.
# No action is needed. To say it again, lift it first.
no-action-needed-say-again = Нічого робити не треба; щоб сказати наново, спершу зніміть попереднє.
# No alternatives are accepted.
no-alternatives-accepted = Нічого не прийнято.
# No brackets are named.
no-bracket-named = Не названо жодних дужок.
# The record has no signed checkpoint yet.
no-checkpoint-signed-yet = Контрольної точки ще не підписано.
# No consultation has cleared it for you.
no-consultation-cleared-you = Його не відкрито в консультації.
# No corrections are given.
no-corrections-given = Нічого не виправлено.
# this delegation does not have a credential called {name}
no-credential-delegation-called = у цієї делегації немає акредитації { $name }
# these talks do not have a credential called {credential}
no-credential-talks-called = у цих переговорах немає акредитації { $credential }
# no credential of these talks has this key now
no-credential-talks-key-now = цей ключ не належить жодній акредитації цих переговорів або вже не належить
# No languages are named.
no-language-named = Не названо жодної мови.
# {party} no longer has anything from act {act} on the table there.
no-longer-anything-act-table = Сторона { $party } не має там на розгляді нічого за актом { $act }.
# no paper is given
no-paper-given = документа не подано
# No papers are included.
no-papers-included = Не долучено жодного документа.
# No parties would remain.
no-parties-remain = Нікого б не залишилося.
# No principals are accredited.
no-principal-accredited = Керівництва не акредитовано.
# No provisions are named.
no-provision-named = Не названо жодного положення.
# {party} has no stale proposal in act {act}.
no-stale-proposal-act = З акта { $act } сторони { $party } нічого не потребує поновлення.
# text {text} does not have a base in these talks
no-text-base-talks = у цих переговорах немає тексту { $text }, що мав би базовий
# no text is given
no-text-given = тексту не подано
# no words here
no-words-here = тут без тексту
# {id} would have no words left; use a deletion instead
no-words-left-use-deletion = від { $id } не лишається жодного слова; вилучення — це інша зміна
# It has not been said what became of {lost}, which the earlier draft contains.
nobody-said-what-became-earlier-draft = Ніхто не сказав, що сталося з положеннями попереднього проєкту: { $lost }.
# None of the corrections in act {act} remains: each met an objection or its words have changed since.
none-corrections-act-remains-each = З виправленого актом { $act } нічого не залишилося: заперечено або відтоді змінено.
# None of the parties negotiates.
none-parties-negotiates = Жодна сторона не веде переговорів.
# none of the texts has a base yet
none-texts-base-yet = жоден текст ще не має базового
# {name} does not belong to {code}.
not = { $name } не належить до { $code }.
# {party} has not agreed to the words of {id}.
not-agreed-words = Сторона { $party } не погоджувала формулювання { $id }.
# {place} does not have an alternative of {side}
not-alternative = { $place } не має варіанта сторони { $side }
# {provision} is not in the base yet.
not-base-yet = { $provision } ще не входить до базового тексту.
# {point} is not in the base yet
not-base-yet-clause = { $point } ще не входить до базового тексту
# {name} does not belong to a party to these talks.
not-belong-party-talks = { $name } не належить до жодної сторони переговорів.
# {name} does not change the base
not-change-base = { $name } нічого не змінює в базовому тексті
# {here} {name} does not contain “{words}”
not-contain = { $here } { $name }: там немає «{ $words }»
# {party} does not have a credential {name}.
not-credential = Сторона { $party } не має акредитації { $name }.
# {name} is not a credential: the office is missing
not-credential-office-missing = { $name } не є акредитацією: бракує посади
# {name} does not have a credential in these talks
not-credential-talks = { $name } не має акредитації в цих переговорах
# {credential} is not a current credential.
not-current-credential = { $credential } не є чинною акредитацією.
# {name} is not a current credential.
not-current-credential-name = { $name } не є чинною акредитацією.
# {written} is not a date and time
not-date-time = { $written } не є датою й часом
# {credential} does not belong to the delegation of {party}
not-delegation = { $credential } не належить до делегації сторони { $party }
# {code} does not have a head of delegation.
not-head-delegation = Сторона { $code } не має глави делегації.
# not inserted
not-inserted = не вставляється
# {kind} is not a kind of provision
not-kind-provision = { $kind } не є видом положення
# {other} is not a kind of sentence
not-kind-sentence = { $other } не є видом речення
# {language} is not a language of these talks.
not-language-talks = { $language } не є мовою цих переговорів.
# {credential} is not a member of the team {team}.
not-member-team = { $credential } не є членом групи { $team }.
# {e} does not name an alternative
not-name-alternative = це не називає варіанта: { $e }
# {written} does not name an alternative
not-name-alternative-clause = { $written } не називає варіанта
# {id} is not one of the provisions of the earlier draft that are unaccounted for.
not-one-provisions-earlier-draft = { $id } не належить до положень попереднього проєкту, доля яких не з’ясована.
# {name} is not a point of the last draft that is missing from the base
not-point-last-draft-missing = в останньому проєкті немає пункту { $name }, який зник би з базового тексту
# {side} does not propose anything in point {place}
not-propose-anything-point = сторона { $side } нічого не пропонує в пункті { $place }
# {id} was not referred to the team.
not-referred-team = { $id } не передавали групі.
# {provision} does not render any provision of the base
not-render-any-provision-base = { $provision } не передає жодного положення базового тексту: на його місці там нічого немає
# {name} is not the short name of a party
not-short-name-of-new-party = { $name } не є короткою назвою сторони
# {named} is not the short name of a party
not-short-name-party = { $named } не є короткою назвою сторони
# {written} is not the short name of a party
not-short-name-party-written = { $written } не є короткою назвою сторони
# {id} was not shown to {party}.
not-shown = { $id } не показано { $party }.
# not shown
not-shown-option = не показано
# {id} is not split into at least two parts that have words
not-split-least-two-parts = { $id } не розпадається на дві чи більше частин із формулюванням
# {party} has not spoken on bracket {label} of {place}.
not-spoken-bracket = Сторона { $party } не висловилася щодо дужок { $label } ({ $place }).
# {code} does not take part in the talks.
not-take-part-talks = { $code } не бере участі в переговорах.
# {name} is not UTF-8: {e}
not-utf-8 = { $name } не є UTF-8: { $e }
# {id} is not a valid identity for a provision
not-valid-identity-provision = { $id } не є ідентифікатором положення
# {name} is not a valid name for a credential of {party}.
not-valid-name-credential = { $name } не є назвою акредитації сторони { $party }.
# {text} is not a valid name for a text.
not-valid-name-text = { $text } не є назвою тексту.
# {written} is not a valid rule
not-valid-rule = { $written } не є таким правилом
# {part} of {whole} is not a valid share.
not-valid-share = { $part } із { $whole } не є часткою.
# {written} is not a whole number
not-whole-number = { $written } не є цілим числом
# Noted a public remark.
noted-a-public-remark = Зафіксовано публічне висловлювання.
# Noted a public remark by {speaker} on {hour}.
noted-public-remark = Зафіксовано публічне висловлювання: { $speaker }, { $hour }.
# Nothing that act {act} put to the room remains: each item met an objection or has changed since.
nothing-act-put-room-remains = З винесеного актом { $act } нічого не залишилося: заперечено або відтоді змінено.
# Nothing is agreed until everything is agreed
nothing-agreed-until-everything-agreed = Нічого не погоджено, доки не погоджено все
# Nothing was changed. Try again, or check the file of this record.
nothing-changed-try-again-check = Нічого не змінено. Спробуйте ще раз або перевірте файл цього вузла.
# Nothing here may be shown to you.
nothing-here-may-see = Тут немає нічого, що ви можете бачити.
# Nothing was signed. To sign anyway, confirm in the form that you do it knowingly.
nothing-signed-sign-anyway-confirm = Нічого не підписано. Щоб усе ж підписати, зазначте у формі, що робите це свідомо.
# Nothing was signed. Write the words without it, or confirm that you sign them knowingly.
nothing-signed-write-without-signs = Нічого не підписано. Напишіть слова без цього або підтвердьте, що підписуєте їх свідомо.
# Number of the recommended option, counted from 1
number-recommended-option-counted = Номер рекомендованого рішення, рахуючи від 1
# numbered {number}
numbered = номер { $number }
# Objected to what act {of} put to the room or declared.
objected-what-act-put-declared = Заперечення проти винесеного або оголошеного актом { $of }.
# {name} of {text}
of = { $name } тексту { $text }
# Offer
offer = Запечатана пропозиція
# The offer of act {act} is not entrusted to {credential}.
offer-act-not-entrusted = Пропозицію акта { $act } не довірено { $credential }.
# The offer lapsed unopened at {lapses}.
offer-lapsed-unopened = Пропозиція втратила чинність непрочитаною { $lapses }.
# opened by act {opened}
offer-opened-by-act = відкрито актом { $opened }
# The lapse date of the offer is already past.
offer-would-lapsed-already = Пропозиція вже втратила б чинність.
# “{old}” unchanged
old-words-unchanged = «{ $old }» залишається
# on {opened}
on = { $opened }
# One of: {kinds}.
one-of = Один із цих: { $kinds }.
# {name} is the only head of delegation of {party}.
only-head = { $name } — єдиний глава делегації сторони { $party }.
# Conditions: accept only if these close as stated
only-if-close = Умови: прийняти, лише якщо ці дужки буде знято, як зазначено
# Only these points
only-points = Лише ці пункти
# Only you see this. The act would breach your private paper: {says}
only-see-would-breach-private-paper = Це бачите лише ви. Це суперечить вашому закритому документу: { $says }
# Only the head of a delegation can do this.
only-the-head-of-a-delegation-can-do = Це лише для глави делегації.
# {provision} still has open brackets.
open-brackets = Залишаються дужки: { $provision }.
# to open or close a round
open-close-round = відкрити або закрити раунд
# Open other talks in a separate file.
open-other-talks-file-own = Відкрийте інші переговори в окремому файлі.
# Open the page again and repeat what you did. Nothing was changed.
open-page-again-repeat-what-did = Відкрийте сторінку знову й повторіть дію; нічого не змінено.
# Open a page of this room, and send the form from there.
open-page-room-send = Відкрийте сторінку цієї зали й надішліть звідти.
# Open it with exactly the content that its author sealed.
open-very-content-author-sealed = Розпечатуйте з тим самим змістом, який запечатав автор.
# Opened the offer of act {of}.
opened-offer-act = Розпечатано пропозицію акта { $of }.
# Opened a round in {place} on {hour}.
opened-round = Відкрито раунд ({ $place }), { $hour }.
# Opened the talks “{title}”.
opened-talks = Відкрито переговори «{ $title }».
# opposes it
opposes = виступає проти
# option {n} does not exist
option-not-exist = рішення { $n } немає
# Title
option-title = Заголовок
# Options are counted from 1, in the order given.
options-counted-1-order-given = Рішення лічать від 1 у тому порядку, у якому їх подано.
# Options
options-label = Можливі рішення
# other words for {name}
other-words = інше формулювання ({ $name })
# It has been closed, or the words around it have changed: look at the text.
others-closed-words-around-changed-look = Їх зняли інші або змінилося сусіднє формулювання: погляньте на текст.
# Others who may open it
others-open = Хто ще може розпечатати
# A paper was filed on your behalf by act {act}: read it, then join it or withdraw it.
paper-filed-act-look-join-withdraw = Актом { $act } від її імені долучено документ: ознайомтеся з ним і приєднайтеся або відкличте його.
# A paper must be filed for at least one party to the talks.
paper-filed-party-talks-more = Документ долучають від імені однієї або кількох сторін переговорів.
# The lapse date of the paper is already past.
paper-would-lapsed-already = Документ уже втратив би чинність.
# Papers
papers = Документи
# paragraph
paragraph = частина
# as part of the one before
part-one-before = у попередньому пункті
# Ask these parties to co-sponsor
parties-asked-co-sponsor = Запросити ці сторони стати співавторами
# Parties may object until {until} by the time of the record, which is {now}.
parties-may-object-until = Сторони можуть заперечувати до { $until } за часом реєстру; зараз { $now }.
# Parties, partners and observers
parties-partners-observers = Сторони, партнери й спостерігачі
# Only a partner can comment; {party} is not a partner.
partner-comment-not-partner = Коментар надає партнер; { $party } не є партнером.
# Partners and observers to consult
partners-observers-consult = Партнери й спостерігачі для консультацій
# A party acceded to the talks.
party-acceded-talks = До переговорів приєдналася сторона.
# a party accepts {accepts}, {condition}
party-accepts-on-condition = одна сторона приймає { $accepts }, { $condition }
# a party accepts {name}, {condition}
party-accepts-point-provided = одна сторона приймає { $name }, { $condition }
# a party accepts, {condition}
party-accepts-provided = одна сторона приймає, { $condition }
# A party has asked to keep {provision} on the table.
party-asked-keep-table = Одна зі сторін просила залишити { $provision } на розгляді.
# PARTY/OFFICE
party-office = СТОРОНА/ПОСАДА
# a party's own words
party-s-own-words = слова однієї сторони
# Only a party to the talks can sign acts of the kind “{kind}”; {party} is not a party.
party-talks-sign-acts-kind = Такий акт («{ $kind }») — лише для сторін переговорів; { $party } не є стороною.
# Party whose words they are
party-whose-words = Сторона, якій належать слова
# this passkey cannot open a signing key: its device or browser does not support secrets (the PRF extension)
passkey-cannot-open-signing-key = цей ключ доступу не відкриває ключа підпису: пристрій або браузер не дає секрету (розширення PRF)
# the passkey was not accepted: {why}
passkey-not-accepted = ключ доступу не прийнято: { $why }
# The passphrase does not open the private paper.
passphrase-does-not-open-private-paper = Парольна фраза не відкриває закритого документа.
# the password has {n} characters and needs at least {least}
password-characters-takes-least = довжина пароля — { $n }, а потрібно щонайменше { $least } символів
# the password is easy to guess
password-easy-to-guess = пароль легко вгадати
# the password is longer than 1,000 characters
password-longer-1-000-characters = пароль довший за 1000 символів
# Ask for it again, or for a Word file.
pdf-ask-again = Попросіть його ще раз або попросіть файл Word.
# Ask for a copy that is not encrypted.
pdf-ask-open = Попросіть незашифровану копію.
# Ask for the text as a Word file.
pdf-ask-word = Попросіть текст у вигляді файла Word.
# Build it with PDF (`cargo install --path crates/cli --features pdf`), or write a Word file or a page: -o file.docx, -o file.html.
pdf-build = Зберіть його з PDF (`cargo install --path crates/cli --features pdf`) або запишіть файл Word чи сторінку: -o file.docx, -o file.html.
# this PDF is encrypted
pdf-encrypted = цей PDF зашифровано
# a file that was named as a font is not a font
pdf-font = файл, названий шрифтом, не є шрифтом
# Put fonts that have it (.otf, .ttf) into a folder and name the folder in PARAPH_FONTS, or write a Word file.
pdf-give-fonts = Покладіть шрифти, що його мають (.otf, .ttf), у теку й назвіть теку в PARAPH_FONTS або запишіть файл Word.
# no font here has “{character}” ({code}), which is used in “{place}”
pdf-glyph = жоден наявний шрифт не має знака «{ $character }» ({ $code }), що трапляється в «{ $place }»
# more than a million objects
pdf-many-objects = понад мільйон об’єктів
# more than twenty thousand pages
pdf-many-pages = двадцять тисяч сторінок
# more than twelve million drawing operators
pdf-much-drawing = дванадцять мільйонів знаків малюнка
# more than 64 MiB in streams
pdf-much-in-streams = 64 МіБ у потоках
# too much that is drawn over words
pdf-much-over-words = забагато намальованого поверх слів
# this paraph was built without PDF
pdf-not-built = цей paraph зібрано без PDF
# Leave only .otf and .ttf files in the folder that PARAPH_FONTS names.
pdf-only-fonts = Залиште в теці, названій у PARAPH_FONTS, лише файли .otf і .ttf.
# more than fits on a page
pdf-page-full = більше на сторінці, ніж там можна побачити
# Write a Word file or a page instead, and report this.
pdf-report = Запишіть натомість файл Word або сторінку й повідомте про це.
# the pages could not be set: {what}
pdf-setting = не вдалося зверстати сторінки: { $what }
# this PDF is larger than the limits for reading: {what}
pdf-too-large = цей PDF містить більше, ніж читається: { $what }
# the file is not a PDF that can be read
pdf-unreadable = файл не є PDF, який можна прочитати
# the place after {after} does not exist
place-after-not-exist = місце було б після { $after }, якого ніде немає
# Place
place-label = Місце
# the place of the meeting is not given
place-meeting-not-given = не зазначено місця зустрічі
# placed after {name}
placed-after = ставиться після: { $name }
# placed elsewhere
placed-elsewhere = ставиться в іншому місці
# placed at the head
placed-head = ставиться на початку
# {name} closes as stated (it did, by act {act})
point-closed-so = { $name } буде закрито, як зазначено (це сталося актом { $act })
# {name} closes as {who} {n?proposes|propose}
point-closes-as = { $n ->
     [one] { $name } буде закрито так, як пропонує { $who }
     [few] { $name } буде закрито так, як пропонують { $who }
     [many] { $name } буде закрито так, як пропонують { $who }
    *[other] { $name } буде закрито так, як пропонують { $who }
}
# {name} closes as {who} {n?proposes|propose}, {reads}
point-closes-as-reads = { $n ->
     [one] { $name } буде закрито так, як пропонує { $who }, { $reads }
     [few] { $name } буде закрито так, як пропонують { $who }, { $reads }
     [many] { $name } буде закрито так, як пропонують { $who }, { $reads }
    *[other] { $name } буде закрито так, як пропонують { $who }, { $reads }
}
# {name} keeps the words of the base
point-closes-base = { $name } збереже слова базового тексту
# {name} keeps the words of the base, {reads}
point-closes-base-reads = { $name } збереже слова базового тексту, { $reads }
# {name} closes with {reads}
point-closes-with = { $name } буде закрито так: { $reads }
# Point that the comment concerns
point-comment-concerns = Пункт, якого стосується коментар
# Point
point-label = Пункт
# point {name} does not exist
point-not-exist = пункту { $name } немає
# the point is not shown to you
point-not-shown-you = пункт вам не показують
# {name}: {reads}
point-reads = { $name }: { $reads }
# Point that uses the borrowed words
point-words-borrowed = Пункт, у якому використано запозичені слова
# Points
points = Пункти
# Points of the last draft
points-last-draft = Пункти останнього проєкту
# the points to merge are not named
points-merge-not-named = не зазначено, які пункти об’єднати
# points that are not shown to you
points-none-shown = пункти, яких вам не показано
# points that are not shown to you
points-not-shown = пункти, яких вам не показано
# Points that the principle concerns
points-principle-concerns = Пункти, яких стосується принцип
# Points that the remark concerns
points-remark-concerns = Пункти, яких стосується висловлювання
# Move points after another
points-stand-after-another = Перемістити пункти після іншого
# Move points to the head of the text
points-stand-head-text = Перемістити пункти на початок тексту
# Points (if none is named: the whole text)
points-whole-text-where-none-named = Пункти (якщо жодного не названо: увесь текст)
# Position of your party
position-your-party = Ставлення вашої сторони
# preamble
preamble = преамбула
# Consensus under a chair, without the names of sponsors
preset-chatham-house = Консенсус під головуванням, без імен авторів
# A chair who puts wordings to the room: they close if nobody objects
preset-consensus = Головування виносить формулювання на розгляд: вони ухвалюються, якщо ніхто не заперечує
# Institutions that hold the pen jointly: nothing is agreed until everything is
preset-trilogue = Установи тримають перо спільно: ніщо не погоджено, доки не погоджено все
# Two delegations: both accept, and both hold the pen
preset-two-parties = Дві делегації: обидві приймають, обидві тримають перо
# A chair with the pen: two thirds of the parties close a bracket
preset-two-thirds = Головування тримає перо: дужки знімають дві третини сторін
# presides or mediates
presides-mediates = головує або посередничає
# {party} (principal)
principal = { $party } (керівництво)
# Principals (if none is named: all)
principals-none-named-all = Керівники (якщо нікого не названо: усі)
# Principle
principle = Принцип
# Proof by the new key, if this credential keeps the record
proof-new-key = Доказ новим ключем, якщо ця акредитація веде запис
# The proof is not a signature by the new key for {name}.
proof-not-by-new-key = Доказ не є підписом новим ключем для { $name }.
# Proposal
proposal = Пропозиція
# The words around your proposal on {place} (act {act}) have changed: renew it, or let it go.
proposal-act-stale-renew-let-go = Слова навколо вашої пропозиції ({ $place }, акт { $act }) змінилися: поновіть її або відмовтеся від неї.
# A proposal can be renewed only when the words around it have changed.
proposal-renewed-when-words-names-changed = Пропозицію поновлюють, коли змінилося формулювання, якого вона стосується.
# The proposal on {at} (act {act}) is withdrawn.
proposal-went-with-party = Пропозицію щодо { $at } (акт { $act }) відкликано.
# Propose a change, or state a position.
propose-change-state-position = Запропонуйте зміну або висловіть позицію.
# Propose a change to the current words.
propose-change-words-stand = Запропонуйте зміну до нинішнього формулювання.
# Propose changes to the current base.
propose-changes-current-base = Вносьте пропозиції до базового тексту в його нинішньому вигляді.
# Propose changes to it, or submit another text.
propose-changes-hand-another-text = Запропонуйте зміни до нього або подайте інший текст.
# Propose the corrections again.
propose-corrections-again = Запропонуйте виправлення наново.
# Propose new words for it: they are sealed for its readers.
propose-new-words-sealed = Запропонуйте нові слова: їх буде запечатано для його читачів.
# Propose it in parts from the start, or split it once it is in the base.
propose-parts-start-split-once = Запропонуйте його одразу частинами або розділіть, коли його буде ухвалено.
# Proposed.
proposed = Внесено пропозицію.
# Proposed editorial corrections to {place}.
proposed-editorial-corrections = Запропоновано редакційні виправлення: { $place }.
# Proposed {what}.
proposed-what = Запропоновано: { $what }.
# Add the proof: a signature by the new key, made where that key is kept.
prove-new-key-by-signature = Додайте доказ: підпис новим ключем, зроблений там, де цей ключ зберігається.
# provided {what}
provided = за умови, що { $what }
# A provision can leave the base only by a proposal that is adopted.
provision-base-leaves-proposal-adopted = Положення виходить із базового тексту лише за ухваленою пропозицією.
# a provision that is no longer in the text
provision-gone = положення, якого вже немає в тексті
# Setting a provision aside requires a reason.
provision-set-aside-reason = Положення знімають із розгляду з обґрунтуванням.
# The provision {id} of {text}, where “{words}” must stay, is no longer in the base.
provision-where-must-stay-no-longer = Положення { $id } тексту { $text }, де має залишатися «{ $words }», більше немає в базовому тексті.
# {n} {n?provision|provisions}
provisions = { $n ->
     [one] { $n } положення
     [few] { $n } положення
     [many] { $n } положень
    *[other] { $n } положення
}
# Public key
public-key = Відкритий ключ
# the principal to whom it was put
put = керівник, якому питання передано на розгляд
# Put another wording to the room.
put-another-wording = Винесіть інше формулювання.
# Put the list to the room, and declare it after that.
put-list-declare = Винесіть список на розгляд і оголосіть його.
# Put {place} to {name}.
put-place = Передано на розгляд { $name }: { $place }.
# They put {n} {n?point|points} to their principals.
put-points-principals = { $n ->
     [one] Вони передали { $n } пункт на розгляд свого керівництва.
     [few] Вони передали { $n } пункти на розгляд свого керівництва.
     [many] Вони передали { $n } пунктів на розгляд свого керівництва.
    *[other] Вони передали { $n } пункту на розгляд свого керівництва.
}
# Put {place} to the principals.
put-principals = Передано на розгляд керівництва: { $place }.
# to put {place} to the room
put-room = винести на розгляд делегацій ({ $place })
# Put {n} {n?wording|wordings} to the room: {place}.
put-wordings-room = { $n ->
     [one] Винесено на розгляд делегацій { $n } формулювання: { $place }.
     [few] Винесено на розгляд делегацій { $n } формулювання: { $place }.
     [many] Винесено на розгляд делегацій { $n } формулювань: { $place }.
    *[other] Винесено на розгляд делегацій { $n } формулювання: { $place }.
}
# Put wordings to the room: {place}.
put-wordings-room-place = Винесено формулювання на розгляд делегацій: { $place }.
# Put {n} {n?wording|wordings} under a silence procedure until {until}: {place}.
put-wordings-under-silence-until = { $n ->
     [one] За процедурою мовчазної згоди до { $until } винесено { $n } формулювання: { $place }.
     [few] За процедурою мовчазної згоди до { $until } винесено { $n } формулювання: { $place }.
     [many] За процедурою мовчазної згоди до { $until } винесено { $n } формулювань: { $place }.
    *[other] За процедурою мовчазної згоди до { $until } винесено { $n } формулювання: { $place }.
}
# A question on {place}: {question}
question = Питання ({ $place }): { $question }
# the question concerns words that are withheld.
question-about-withheld-words = питання стосується формулювання з обмеженим доступом.
# the question in act {act}
question-act = питання акта { $act }
# Question
question-label = Запитання
# Read the rolling text, which shows what is proposed.
read-rolling-text = Читайте зведений текст: у ньому сказано, що запропоновано.
# deleted
reads-deleted = вилучається
# in the text
reads-in-text = залишається
# reads what is shown to it
reads-what-shown = читає показане
# The reason or comment with this act would contain “{words}”.
reason-comment-act-contain = Обґрунтування або коментар до акта містили б «{ $words }».
# Reason
reason-label = Обґрунтування
# Recalled {credential}.
recalled-credential = Відкликано акредитацію { $credential }.
# Recalled {credential} as of act {as_of}. Later acts that lapsed: {lapsed}; that stay: {stays}.
recalled-credential-as-of = Відкликано акредитацію { $credential } після акта { $as-of }. З її пізніших актів втратили чинність: { $lapsed }; залишилися: { $stays }.
# The recommended option is not one of the options of the report.
recommended-option-not-one-options = Рекомендованого рішення немає серед поданих.
# on record
record = зафіксовано
# No time has been stated in the record yet, so a silence procedure cannot run.
record-no-time-yet-silence-could = У реєстрі ще не зазначено часу, за яким могла б тривати мовчазна згода.
# No time has been stated in the record since then, so the time in which parties may object does not run.
record-no-time-yet-time-object = Відтоді в реєстрі не зазначено часу, тож строк для заперечень не спливає.
# the record has no act {act} that is shown to you
record-shows-no-act = у реєстрі немає акта { $act }, який вам показано
# The record stays as it is.
record-stays = Реєстр залишається як є.
# The record's time, {at}, is later than this machine's clock says. Do not rely on deadlines that it shows as past.
record-time-ahead = Час реєстру, { $at }, пізніший, ніж показує годинник цього комп’ютера. Не покладайтеся на строки, які за ним уже минули.
# Refer the points again.
refer-points-again = Передайте пункти наново.
# to refer {place} to a technical team
refer-technical-team = передати технічній групі ({ $place })
# Referral
referral = Акт передання групі
# Referred {place} to {team}.
referred = Передано групі { $team }: { $place }.
# Referred {place} to {team}, due {due}.
referred-due = Передано групі { $team }, строк звіту — { $due }: { $place }.
# They referred {n} {n?point|points} to a technical team ({team}).
referred-points-technical-team = { $n ->
     [one] Вони передали { $n } пункт технічній групі ({ $team }).
     [few] Вони передали { $n } пункти технічній групі ({ $team }).
     [many] Вони передали { $n } пунктів технічній групі ({ $team }).
    *[other] Вони передали { $n } пункту технічній групі ({ $team }).
}
# They referred {n} {n?point|points} to a technical team ({team}), to report by {due}.
referred-points-technical-team-report = { $n ->
     [one] Вони передали { $n } пункт технічній групі ({ $team }), строк звіту — { $due }.
     [few] Вони передали { $n } пункти технічній групі ({ $team }), строк звіту — { $due }.
     [many] Вони передали { $n } пунктів технічній групі ({ $team }), строк звіту — { $due }.
    *[other] Вони передали { $n } пункту технічній групі ({ $team }), строк звіту — { $due }.
}
# Referred {place} to a team.
referred-team = Передано групі: { $place }.
# Refuse words that hide something from the eye
refuse-words-hide-from-eye = Не приймати слів, що приховують щось від ока
# Refused: {noun}.
refused = Відхилено: { $noun }.
# Rejected {what}.
rejected = Відхилено: { $what }.
# rejects
rejects-option = відхиляє
# Reload the page and send the form again.
reload-page-send-form-again = Завантажте сторінку знову й надішліть форму ще раз.
# A remark must name its speaker, by office, and its source.
remark-names-speaker-office-source = Публічне висловлювання фіксують із посадою того, хто висловився, і джерелом.
# Remove the character, or save the file as UTF-8 text again.
remove-character-save-file-utf = Приберіть цей знак або ще раз збережіть файл як текст у UTF-8.
# Remove the number of points
remove-number-points = Прибрати номери пунктів
# Render the current base.
render-current-base = Передайте базовий текст у його нинішньому вигляді.
# Renewed its proposal of act {of}.
renewed-proposal-act = Поновлено пропозицію акта { $of }.
# Renewed its proposal of act {of}: {what}.
renewed-proposal-act-of = Поновлено пропозицію акта { $of }: { $what }.
# Renumber points
renumber-points = Перенумерувати пункти
# to reopen what act {of} closed
reopen-what-act-closed = відкрити знову закрите актом { $of }
# Reopened what act {of} closed.
reopened-what-act-closed = Відкрито знову закрите актом { $of }.
# Replaced the key of {credential}.
replaced-key = Замінено ключ акредитації { $credential }.
# reported by one source, or denied
reported-denied = повідомило одне джерело або спростовано
# reported by more than one source
reported-more = повідомили кілька джерел
# Reported on the referral of act {of} to {team}.
reported-referral-act = Подано звіт групи { $team } щодо переданого актом { $of }.
# Reported on the referral of act {of}.
reported-referral-act-of = Подано звіт щодо переданого актом { $of }.
# {team} reports on {place}.
reports = Очікується звіт групи { $team }: { $place }.
# Reservation or request to lift
reservation-request-lift = Застереження або прохання, яке слід зняти
# Your reservation on {on} is still in force: nothing there is agreed until you lift it.
reservation-stands-nothing-agreed-until-lift = Ваше застереження чинне ({ $on }): там нічого не погоджено, доки ви його не знімете.
# The reservation of {party} (act {act}) is lifted.
reservation-went-with-party = Застереження { $party } (акт { $act }) знято.
# {n} {n?reservation|reservations}
reservations-of-draft = { $n ->
     [one] { $n } застереження
     [few] { $n } застереження
     [many] { $n } застережень
    *[other] { $n } застереження
}
# Return only what your party agreed to; reopening adopted words requires the majority set by the rules.
return-only-what-party-agreed-reopen = Повертайте в дужки лише погоджене вашою стороною; щоб відкрити знову ухвалене, потрібна більшість за правилами.
# Returned {place} to brackets, ending its agreement.
returned-brackets-agreement-gone = Повернуто в дужки, згоду відкликано: { $place }.
# Returned {what} to the delegations.
returned-delegations = Повернуто делегаціям: { $what }.
# returns
returns-option = повертає
# This would reveal your fallback “{words}”.
reveal-your-fallback = Це розкрило б вашу запасну позицію «{ $words }».
# Reword points
reword-points = Переформулювати пункти
# Role
role = Роль
# Role in the talks
role-talks = Статус у переговорах
# The room has too many requests at the moment. Nothing was done.
room-busy = Зараз у залі забагато запитів. Нічого не зроблено.
# The room could not do this. Nothing was changed.
room-could-not-do-nothing-changed = Зала не змогла цього зробити. Нічого не змінено.
# The room could not write to its disk, which is full or failing. Nothing was signed, and the record is unchanged.
room-could-not-write-disk = Зала не може записати: її диск переповнений або несправний. Нічого не підписано, і реєстр лишився таким, яким був.
# The room does not know under which address people reach it.
room-does-not-know-address = Зала не знає, за якою адресою до неї заходять.
# The room failed at this request. It is open for all others.
room-failed-request = Зала не впоралася з цим запитом. Для всіх інших вона відкрита.
# The room is not available in that language.
room-not-available-language = Зала не говорить цією мовою.
# The round opened by act {act} has not been closed.
round-act-opened-not-closed = Раунд, відкритий актом { $act }, не закрито.
# Round to close (leave empty to open one)
round-close-leave-empty-open = Раунд, який слід закрити (порожньо — відкрити новий)
# All heads must agree to change these rules.
rules-amendment-all = Змінити ці правила можна лише за згодою всіх глав делегацій.
# {part} of {whole} heads must agree to change these rules.
rules-amendment-share = Змінити ці правила можна за згодою { $part }/{ $whole } глав делегацій.
# The rules require {notice} hours of notice; the time of the record is {now}.
rules-ask-hours-notice-record = Правила вимагають повідомлення за { $notice } год; за часом реєстру зараз { $now }.
# All heads of delegation set the base.
rules-base-heads = Базовий текст визначають усі глави делегацій.
# The holder of the pen sets the base.
rules-base-pen = Базовий текст визначає той, хто тримає перо.
# Words that hide something from the eye are refused.
rules-clean = Формулювання, яке щось приховує від ока, відхиляється.
# A bracket closes when all parties have accepted one alternative and the holder of the pen confirms it.
rules-closing-all = Дужки знімаються, коли всі сторони прийняли один варіант і той, хто тримає перо, це підтвердив.
# The chair puts wordings to the room and declares them closed if nobody objects.
rules-closing-finding = Головування виносить формулювання на розгляд і оголошує їх ухваленими, якщо ніхто не заперечує.
# A bracket closes when {part} of {whole} parties have accepted one alternative and the holder of the pen confirms it.
rules-closing-share = Дужки знімаються, коли { $part }/{ $whole } сторін прийняли один варіант і той, хто тримає перо, це підтвердив.
# The rules count the consent of {code}, which is not a party.
rules-count-consent-not-party = Враховувалася б згода { $code }, що не є стороною.
# Only the consent of {parties} counts.
rules-counts = Враховується лише згода: { $parties }.
# Nothing is agreed until everything is agreed.
rules-everything = Ніщо не погоджено, доки не погоджено все.
# The rules give the pen to {code} as chair, but {code} is not the chair.
rules-give-pen-chair-but = Вести текст доручено { $code }, хто не головує.
# The rules give the pen to {code}, which is not a party.
rules-give-pen-not-party = Вести текст доручено { $code }, що не є стороною.
# Parties have at least {minutes} {minutes?minute|minutes} to object before anything is declared closed.
rules-interval = { $minutes ->
     [one] Сторони мають щонайменше { $minutes } хвилину, щоб заперечити до оголошення.
     [few] Сторони мають щонайменше { $minutes } хвилини, щоб заперечити до оголошення.
     [many] Сторони мають щонайменше { $minutes } хвилин, щоб заперечити до оголошення.
    *[other] Сторони мають щонайменше { $minutes } хвилини, щоб заперечити до оголошення.
}
# What was put to the room may be declared closed at once.
rules-interval-none = Винесене на розгляд можна оголосити ухваленим одразу.
# The names of sponsors are not shown (Chatham House rule).
rules-names-hidden = Імена авторів не вказано (правило Чатем-Хаусу).
# The names of sponsors are shown.
rules-names-shown = Імена авторів вказано.
# A meeting is announced at least {hours} {hours?hour|hours} before.
rules-notice = { $hours ->
     [one] Про засідання повідомляють щонайменше за { $hours } годину.
     [few] Про засідання повідомляють щонайменше за { $hours } години.
     [many] Про засідання повідомляють щонайменше за { $hours } годин.
    *[other] Про засідання повідомляють щонайменше за { $hours } години.
}
# {chair} holds the pen, as chair.
rules-pen-chair = { $chair } тримає перо як головування.
# All heads of delegation hold the pen together.
rules-pen-joint = Усі глави делегацій тримають перо спільно.
# {party} holds the pen.
rules-pen-party = { $party } тримає перо.
# The chair holds the pen.
rules-pen-some-chair = Головування тримає перо.
# What is closed is agreed, whatever becomes of the rest.
rules-piecemeal = Ухвалене погоджено, хоч би що сталося з рештою.
# The rules of procedure do not provide for a silence procedure.
rules-procedure-not-provide-silence = Правила процедури не передбачають процедури мовчазної згоди.
# The rules refuse words that hide something from the eye: {sign}
rules-refuse-hidden-signs = Правила не допускають слів, що приховують щось від ока: { $sign }
# Adopted words are reopened only if all heads ask for it.
rules-reopening-all = Ухвалене формулювання відкривають знову, лише якщо цього просять усі глави делегацій.
# Adopted words are reopened if {part} of {whole} heads ask for it.
rules-reopening-share = Ухвалене формулювання відкривають знову, якщо цього просять { $part }/{ $whole } глав делегацій.
# A silence procedure runs for at least {hours} {hours?hour|hours} by the time of the record.
rules-silence = { $hours ->
     [one] Процедура мовчазної згоди триває щонайменше { $hours } годину за часом реєстру.
     [few] Процедура мовчазної згоди триває щонайменше { $hours } години за часом реєстру.
     [many] Процедура мовчазної згоди триває щонайменше { $hours } годин за часом реєстру.
    *[other] Процедура мовчазної згоди триває щонайменше { $hours } години за часом реєстру.
}
# There is no silence procedure.
rules-silence-none = Процедури мовчазної згоди немає.
# Silence counts as consent only after {n} {n?delegation has|delegations have} witnessed the time.
rules-witnesses = { $n ->
     [one] Мовчання є згодою лише після того, як час засвідчила { $n } делегація.
     [few] Мовчання є згодою лише після того, як час засвідчили { $n } делегації.
     [many] Мовчання є згодою лише після того, як час засвідчили { $n } делегацій.
    *[other] Мовчання є згодою лише після того, як час засвідчили { $n } делегації.
}
# this can be said only of a round that ends
said-round-ends = це зазначено для раунду, що закінчується
# Said whether a draft upholds the principle in act {of}.
said-whether-draft-upholds-principle-act = Зазначено, чи дотримано в проєкті принципу акта { $of }.
# Save its text as plain text or Markdown in UTF-8, and give that file.
save-as-plain-text = Збережіть його текст як простий текст або Markdown у UTF-8 і подайте той файл.
# Open it in the program that wrote it and save it as UTF-8.
save-as-utf8 = Відкрийте його в програмі, яка його записала, і збережіть у UTF-8.
# Open it in Word or LibreOffice, save it again as .docx, and give that file.
save-docx-again = Відкрийте його у Word або LibreOffice, ще раз збережіть як .docx і подайте той файл.
# Save it as UTF-8.
save-utf-8 = Збережіть його як UTF-8.
# Say which one: {names}.
say = Зазначте який: { $names }.
# Say which one you mean.
say-one-you-mean = Зазначте, про який ідеться.
# Say what every text must uphold.
say-what-any-text-must-uphold = Зазначте, чого має дотримуватися будь-який текст.
# Say when the silence ends.
say-when-silence-ends = Зазначте, до якого часу вона триває.
# Say whether {name} upholds the principle in act {principle}.
say-whether-upholds-principle-act = Зазначити, чи дотримано принципу акта { $principle }: { $name }.
# scrutiny reservation
scrutiny = застереження щодо вивчення
# sealing needs the key of the signer, which is not available here
sealing-needs-key-signer-not = для запечатаного потрібен ключ того, хто підписує, а тут його немає
# See the consultations for what was shown to you.
see-consultations-shown-you = Показане вам — у розділі консультацій.
# See docs/format/acts.md for what it must contain.
see-docs-format-acts-md-what = Що він має містити, див. у docs/format/acts.md.
# See the list of drafts for those that exist.
see-list-drafts-exist = Наявні проєкти подано в їх переліку.
# Send the acts waiting here to the keeper of the record, and try again.
send-acts-waiting-here-keeper = Надішліть те, що очікує, зберігачеві реєстру й спробуйте ще раз.
# Send it as JSON.
send-json = Надішліть як JSON.
# Send a smaller file.
send-smaller-file = Надішліть менший файл.
# What you sent is larger than {kilobytes} kilobytes. Nothing was done.
sent-larger-kilobytes = Надіслане перевищує { $kilobytes } кілобайтів. Нічого не зроблено.
# What you sent came too slowly. Nothing was done.
sent-too-slowly = Надіслане надходило надто повільно. Нічого не зроблено.
# Sentence {nth}, {what}, does not have the consent of {missing}.
sentence-not-consent = На речення { $nth } ({ $what }) не дали згоди: { $missing }.
# Sentences
sentences = Речення
# Sentences (if none is named: all)
sentences-all-where-none-named = Речення (якщо жодного не названо: усі)
# both single sentences and a marked-up text are given
sentences-given-whole-marked-up = речення подано і окремо, і всі разом із позначками
# as a separate provision
separate-provision = окремий пункт
# {set_by} set {hour}: {about}.
set = Сторона { $set-by } призначила на { $hour }: { $about }.
# Set {place} aside.
set-aside = Знято з розгляду: { $place }.
# Set aside by act {act}: {reason}
set-aside-act = Знято з розгляду актом { $act }: { $reason }
# Set it aside with a reason, or propose to bring it back.
set-aside-reason-bring-back-proposal = Зніміть їх із розгляду з обґрунтуванням або поверніть пропозицією.
# Who can set the base
set-base = Хто може визначати базовий текст
# Set a date.
set-date = Призначено дату.
# Set {hour}: {about}.
set-hour = Призначено на { $hour }: { $about }.
# Set a later date.
set-later-date = Призначте пізнішу дату.
# Set a text in the language of consent as the base.
set-text-language-consent-base = Візьміть за базовий текст, складений мовою згоди.
# Share needed to amend these rules: all, or a share such as 2/3
share-needed-amend-rules-all = Частка, потрібна для зміни цих правил: all або частка на зразок 2/3
# Share needed to reopen adopted words: all, or a share such as 2/3
share-needed-reopen-adopted-words = Частка, потрібна для повторного відкриття ухваленого: all або частка на зразок 2/3
# Short name, as shown in brackets
short-name-stands-brackets = Коротка назва, як її показано в дужках
# Short name of the text
short-name-text = Коротка назва тексту
# Show the alternatives
show-alternatives = Показувати варіанти
# shown beside the words
shown-beside-words = показано поруч зі словами
# Sign with a credential of these talks.
sign = Підпишіть за акредитацією в цих переговорах.
# Only {who} can sign acts of the kind “{kind}”; {credential} cannot.
sign-acts-kind-cannot = Такий акт («{ $kind }») підписує { $who }; { $credential } не має цього статусу.
# Sign in again.
sign-again = Увійдіть знову.
# Sign it again on the current record.
sign-again-current-record = Підпишіть наново за нинішнім станом реєстру.
# Sign in, then come back.
sign-come-back = Увійдіть і поверніться сюди.
# {point}, a letter that looks like the Latin {latin}
sign-looks-like-latin = { $point }, літера, схожа на латинську { $latin }
# {sign}, a sign that misleads the eye
sign-misleads-eye = { $sign }, знак, що вводить око в оману
# Sign in, then send it again.
sign-send-again = Увійдіть і надішліть знову.
# Sign it where your key is.
sign-where-key = Підпишіть там, де є ваш ключ.
# Sign with your current key: see who takes part.
sign-your-current-key-see = Підпишіть вашим чинним ключем: див. перелік учасників.
# Signed {noun}.
signed = Підписано { $noun }.
# Silence ended at {until}.
silence-ended = Процедура мовчазної згоди завершилася { $until }.
# For a silence procedure: letter to the parties
silence-procedure-letter-parties = Для процедури мовчазної згоди: лист сторонам
# the silence procedure needs a time when it ends
silence-procedure-needs-time-when = процедура мовчазної згоди повинна мати кінцевий строк
# the silence procedure needs a letter
silence-procedure-no-letter = процедура мовчазної згоди повинна мати лист
# A silence procedure must run for at least {least} hours from {now} and needs a letter.
silence-procedure-run-least-hours = Процедура мовчазної згоди триває щонайменше { $least } год від { $now }, і про неї повідомляє лист.
# For a silence procedure: time when it ends
silence-procedure-time-when-ends = Для процедури мовчазної згоди: кінцевий строк
# The silence procedure runs until {until} by the time of the record.
silence-runs-until-record-s-time = Процедура мовчазної згоди триває до { $until } за часом реєстру.
# Source of borrowed words
source-borrowed-words = Джерело запозичених слів
# Speaker, by office
speaker-office = Промовець, за посадою
# speaks for the delegation at the table
speaks-table = виступає від імені делегації за столом
# to split {name}
split = розділення ({ $name })
# {home} is split in more than one way.
split-more-one-way = { $home } розпадається на частини більш ніж в один спосіб.
# Split points
split-points = Розділити пункти
# Ask the person who runs the room to start it with --address, for example --address https://room.example.
start-room-address = Попросіть того, хто тримає залу, запустити її з --address, наприклад --address https://room.example.
# State the present time, or correct the clock.
state-present-time = Зазначте теперішній час або виправте годинник.
# State the correct time.
state-time = Зазначте точний час.
# Stated a position on {place}.
stated-position = Висловлено позицію: { $place }.
# Stated a principle.
stated-principle = Сформульовано принцип.
# Stated the time of the record: {hour}.
stated-record-s-time = Зазначено час реєстру: { $hour }.
# Stated the time of the record.
stated-time-record = Зазначено час реєстру.
# Statement
statement = Заява
# the statement in act {act}
statement-act = заява акта { $act }
# The statement is empty.
statement-empty = Заява порожня.
# the statement needs at least one sentence
statement-needs-least-one-sentence = заява повинна мати принаймні одне речення
# the statement needs a title
statement-needs-title = заява повинна мати заголовок
# the statement of act {act} was not released
statement-not-released = заяву акта { $act } не оприлюднено
# Statement to replace
statement-replaces = Заява, яку слід замінити
# The statement has {len} sentences; sentence {nth} does not exist.
statement-sentences-no-sentence = Речень у заяві: { $len }; речення { $nth } немає.
# Subject
subject-label = Предмет
# Submit the base as these parties edited it.
submit-base-parties-edited = Подайте базовий текст, як його відредаговано.
# Submit the edited base, or give new words for a point.
submit-edited-base-give-new = Подайте відредагований базовий текст або зазначте, як має звучати пункт.
# Submit the edited text, or list the changes point by point.
submit-edited-text-list-changes = Подайте відредагований текст або зазначте побажання пункт за пунктом.
# Submit only one of the two.
submit-one-two = Подайте щось одне.
# Submit a text in one of: {languages}.
submit-text-one = Подайте текст однією з цих мов: { $languages }.
# Submit a text and set it as the base first.
submit-text-set-base-first = Подайте текст, і нехай його візьмуть за базовий.
# Submit the words as a comment; a comment is never a party's position.
submit-words-comment-comment-never = Подайте ці слова як коментар, що ніколи не є позицією сторони.
# Submitted a non-paper on {place}.
submitted-non-paper = Подано нон-пейпер: { $place }.
# Submitted text
submitted-text = Поданий текст
# Submitted the text {place}.
submitted-text-place = Подано текст { $place }.
# supports it
supports = підтримує
# table
table = таблиця
# See the table of brackets for those on the table.
table-brackets = Наявні варіанти подано в таблиці дужок.
# See the table of brackets for who has accepted what.
table-brackets-says-accepted-what = Таблиця дужок показує, хто що прийняв.
# {parties} take part in the talks “{title}”.
take-part-talks = У переговорах під назвою «{ $title }» беруть участь: { $parties }.
# {code} already takes part or has taken part before.
takes-part-taken-part-already = { $code } уже бере або брала участь у переговорах.
# these talks have more than one text
talks-more-text = у цих переговорах більше ніж один текст
# The talks need a title.
talks-need-title = Переговори повинні мати назву.
# The talks are not open yet.
talks-not-open-yet = Переговори ще не відкрито.
# Talks can be opened only once, by the first act.
talks-opened-once-first-act = Переговори відкривають один раз і раніше за все інше.
# {id} is already with a team.
team-already = { $id } уже передано групі.
# The team needs members.
team-needs-members = Група повинна мати членів.
# The team ({team}) has reported.
team-reported = Група ({ $team }) подала звіт.
# The team reported by act {act}.
team-reported-act = Група подала звіт актом { $act }.
# Name of the team
team-s-name = Назва групи
# at technical level
technical-level = на технічному рівні
# Terms of reference
terms-reference = Мандат групи
# The text has: {numbers}.
text = У тексті є: { $numbers }.
# Text
text-content = Текст
# {by} submitted the text {name} by act {act}: make it the base if you agree to work on it.
text-handed-act-make-base-if = Текст { $name } подала сторона { $by } актом { $act }: візьміть його за базовий, якщо погоджуєтеся над ним працювати.
# The text {name} was submitted by act {act}: make it the base if you agree to work on it.
text-handed-act-make-base-if-agree = Текст { $name } подано актом { $act }: візьміть його за базовий, якщо погоджуєтеся над ним працювати.
# A text can be initialled only when nothing in it is in dispute.
text-initialled-when-nothing-dispute = Текст парафують, коли в ньому вже нема нічого спірного.
# Text
text-label = Текст
# a text in the language of consent cannot render another text
text-language-consent-cannot-render = текст мовою згоди не передає жодного іншого
# the text {text}
text-named = текст { $text }
# A text named {text} does not exist.
text-named-not-exist = Тексту з назвою { $text } немає.
# The text {text} does not have a base yet.
text-no-base-yet = Текст { $text } ще не має базового.
# the text does not contain any provisions
text-not-contain-any-provisions = текст не має положень
# The text {text} does not contain {provision}.
text-not-contain-provision = У тексті { $text } немає: { $provision }.
# The text is in {language}, which is not the language of consent.
text-not-language-consent = Текст складено мовою { $language }, яка не є мовою згоди.
# the text of {party} is not shown to you
text-of-party-not-shown = текст сторони { $party } вам не показують
# the principle
the-principle = принцип
# the statement
the-statement = заява
# the text
the-text = текст
# Time
time = Час
# {at} is later than this machine's clock says.
time-ahead-clock = { $at } — пізніше, ніж показує годинник цього комп’ютера.
# Time that was stated
time-stated = Зазначений час
# Time when it lapses if unopened
time-when-lapses-unopened = Час втрати чинності, якщо не розпечатано
# title
title = назва
# Title that all may read instead
title-all-read-instead = Заголовок, який замість нього можуть читати всі
# Title
title-label = Заголовок
# Title of the talks
title-talks = Назва переговорів
# too many attempts
too-many-attempts = забагато спроб
# The proposal has {count} changes, and one may have at most {cap}.
too-many-changes = Пропозиція має { $count } змін, а може мати щонайбільше { $cap }.
# Took back its acceptance of act {of}.
took-back-acceptance-act = Відкликано згоду, надану актом { $of }.
# Accepts
topic-accepts = Приймає
# Comment
topic-comment = Коментар
# Finding
topic-finding = Висновок
# Letter
topic-letter = Лист
# Marking
topic-marking = Позначка
# Non-paper
topic-non-paper = Неофіційний документ
# Note
topic-note = Примітка
# Offer
topic-offer = Пропозиція
# Option
topic-option = Варіант
# Place
topic-place = Місце
# Principle
topic-principle = Принцип
# Provided
topic-provided = За умови
# Question
topic-question = Питання
# Reason
topic-reason = Обґрунтування
# Remark
topic-remark = Публічна заява
# Sentence
topic-sentence = Речення
# Source
topic-source = Джерело
# Speaker
topic-speaker = Промовець
# Subject
topic-subject = Тема
# Terms of reference
topic-terms = Завдання
# Title
topic-title = Назва
# Wording
topic-wording = Формулювання
# Try again.
try-again = Спробуйте ще раз.
# Send it again over a better connection.
try-again-better-connection = Надішліть ще раз через кращий зв’язок.
# Try again. If this continues, tell the person who runs this room.
try-again-continues-tell-person = Спробуйте ще раз; якщо не допоможе, повідомте тих, хто обслуговує цю залу.
# Try again. If you have lost your password, ask the head of your delegation for a new link.
try-again-if-lost-password-ask = Спробуйте ще раз; якщо ви втратили пароль, попросіть нове посилання в глави вашої делегації.
# Try another passphrase.
try-another = Спробуйте іншу.
# two changes decide the same question about {id}
two-changes-answer-same-question-about = дві зміни відповідають на те саме питання щодо { $id }
# two new provisions have the name {id}
two-new-provisions-called = два нові положення мають ідентифікатор { $id }
# two papers of {party} decide the same question about {id}
two-papers-answer-same-question-about = два документи сторони { $party } відповідають на те саме питання щодо { $id }
# Two parties have the short name {code}.
two-parties-short-name = Дві сторони мають назву { $code }.
# The two passwords are different.
two-passwords-different = Паролі не збігаються.
# two provisions have the identity {id}
two-provisions-identity = два положення мають ідентифікатор { $id }
# Under these rules brackets close by acceptance, not by the chair's finding.
under-rules-bracket-closes-acceptance-not = За цими правилами дужки знімають прийняттям, а не за висновком голови.
# Under these rules brackets close by the chair's finding.
under-rules-brackets-close-chair = За цими правилами дужки знімають за висновком голови.
# under these rules brackets close by the chair's finding
under-rules-brackets-close-chair-s-finding = за цими правилами дужки знімають за висновком голови
# under the rules sponsors are not shown, so an alternative cannot be named by its party
under-rules-sponsors-not-shown = правила приховують, чиї це слова: жоден варіант не називають за стороною
# Open it with the password, save it without one, and give that file.
unlock-file = Відкрийте його з паролем, збережіть без пароля й подайте той файл.
# Update your copy of the record and sign again.
update-your-copy-record-sign = Оновіть свою копію реєстру й підпишіть знову.
# Upload it again.
upload-again = Подайте його ще раз.
# The upload is not UTF-8.
upload-not-utf = Надіслане не є UTF-8.
# Use another short name.
use-another-short-name = Візьміть іншу коротку назву.
# Use letters, digits, - . or _, for example framework.
use-letters-digits-framework = Уживайте літери, цифри, - . або _: framework.
# Use a newer version of Paraph.
use-newer-paraph = Скористайтеся новішою версією Paraph.
# Use your password, or a passkey from another device or password manager.
use-password-passkey-another-device-password = Скористайтеся паролем або ключем доступу іншого пристрою чи менеджера паролів.
# Use up to 32 letters, digits, - . or _.
use-up-32-letters-digits = Уживайте до 32 літер, цифр, - . або _.
# Verify the record.
verify-record = Перевірте реєстр.
# a version in {language} does not exist
version-not-exist = немає версії мовою { $language }
# A version in {language} must say which edition of the base it renders.
version-says-edition-base-renders = Версія мовою { $language } зазначає, яку редакцію базового тексту вона передає.
# Wait for their acceptance.
wait-acceptance = Дочекайтеся їхньої згоди.
# Wait for as many of them to accept it.
wait-for-as-many = Зачекайте, поки стільки з них дадуть згоду.
# Wait for the other heads of delegation.
wait-other-heads-delegation = Дочекайтеся інших глав делегацій.
# Wait for that consent, or redraft the sentence.
wait-redraft-sentence = Дочекайтеся згоди або складіть речення наново.
# Wait for its report.
wait-report = Дочекайтеся її звіту.
# Wait a few seconds and try again.
wait-seconds-try-again = Зачекайте кілька секунд і спробуйте ще раз.
# Act {act} would have all its signatures: a party that joined it joins once more, and it takes effect.
waiting-act-would-be-complete = Акт { $act } мав би всі підписи: сторона, що вже приєдналася, приєднується ще раз, і він набуває чинності.
# Act {act}, which waits for others, would end: nobody else has joined it.
waiting-act-would-end = Акт { $act }, що чекає на інших, припинився б: ніхто інший до нього не приєднався.
# What was accepted on {place} depends on brackets that this act does not close: {conditions}.
what-accepted-depends-brackets-conditions = Прийняте ({ $place }) залежить від дужок, яких цей акт не знімає: { $conditions }.
# What act {act} put to the room can be declared closed.
what-act-put-can-declared-closed = Винесене на розгляд актом { $act } можна оголосити закритим.
# this copy does not contain what act {act} sealed
what-act-sealed-not-copy = запечатаного актом { $act } немає в цій копії
# The words adopted for {id} have changed since.
what-adopted-changed-since = Ухвалене щодо { $id } відтоді змінилося.
# What has been declared closed can be reopened: the rules say how many must ask.
what-declared-can-reopened-rules-say = Оголошене можна відкрити знову: правила визначають, скільки сторін мають просити.
# What you submitted is not well formed: {why}.
what-handed-not-well-formed = Подане складено неправильно: { $why }.
# What {party} wishes to say in its own name; the others consent to its place here.
what-wishes-say-own-name-others = Що сторона { $party } бажає сказати від власного імені; інші погоджуються, щоб це тут стояло.
# When a bracket closes: all, finding, or a share such as 2/3
when-bracket-closes-all-share-such = Коли знімають дужки: all, частка на зразок 2/3 або finding
# Time when it lapses
when-lapses = Час втрати чинності
# Where to find it
where-find = Де це знайти
# Whether the draft upholds the principle
whether-draft-upholds = Чи дотримано принципу в проєкті
# Whole statement, marked up
whole-marked-up = Уся заява, із позначками
# Parties whose consent counts: all, or these
whose-consent-counts-all = Чия згода враховується; усіх або лише цих
# Parties whose paper it is
whose-paper = Сторони, яким належить документ
# with {label} ({letter}),
with = з { $label } ({ $letter }),
# Withdrew its proposal of act {of}.
withdrew-what-proposed-act = Відкликано запропоноване актом { $of }.
# (withheld)
withheld-clause = (доступ обмежено)
# {provision} is withheld, and cannot be split or merged.
withheld-not-split-or-merged = { $provision }: положення з обмеженим доступом, його не можна поділити чи об’єднати.
# A withheld provision needs a title that all may read, and readers.
withheld-provision-title-all-readers = Положення з обмеженим доступом має назву для всіх і читачів.
# Withheld the words of {place}.
withheld-words = Обмежено доступ до формулювання: { $place }.
# {provision} is withheld, and words on it must be sealed.
withheld-words-not-sealed = { $provision }: положення з обмеженим доступом, слова щодо нього мають бути запечатані.
# to withhold words of {place}
withhold-words = обмежити доступ до формулювання ({ $place })
# without a number
without-number = без номера
# Witnessed the time of act {of}.
witnessed-time-act = Засвідчено час акта { $of }.
# {n} more {n?acceptance|acceptances} of this wording of {place} {n?is|are} needed, from among {missing}.
wording-lacks-acceptances = { $n ->
     [one] Потрібна ще { $n } згода на це формулювання { $place }, з-поміж: { $missing }.
     [few] Потрібні ще { $n } згоди на це формулювання { $place }, з-поміж: { $missing }.
     [many] Потрібно ще { $n } згод на це формулювання { $place }, з-поміж: { $missing }.
    *[other] Потрібно ще { $n } згоди на це формулювання { $place }, з-поміж: { $missing }.
}
# This wording of {place} has not been accepted by {missing}.
wording-not-accepted = Це формулювання ({ $place }) не прийняли: { $missing }.
# A wording has {count} characters, and one may have at most {cap}.
wording-too-long = Формулювання має { $count } знаків, а може мати щонайбільше { $cap }.
# Wordings and consents can never be redacted.
wordings-consents-never-redacted = Формулювань і згод ніколи не вилучають.
# {n} {n?wording|wordings} put by act {act}: parties that do not object before the chair declares it closed consent.
wordings-put-act-does-not-object = { $n ->
     [one] { $n } формулювання винесено на розгляд актом { $act }: хто не заперечить до оголошення головою, той погоджується.
     [few] { $n } формулювання винесено на розгляд актом { $act }: хто не заперечить до оголошення головою, той погоджується.
     [many] { $n } формулювань винесено на розгляд актом { $act }: хто не заперечить до оголошення головою, той погоджується.
    *[other] { $n } формулювання винесено на розгляд актом { $act }: хто не заперечить до оголошення головою, той погоджується.
}
# {n} {n?wording|wordings} put by act {act}: parties that are silent until {until} consent.
wordings-put-act-silent-until-consents = { $n ->
     [one] { $n } формулювання винесено на розгляд актом { $act }: мовчання до { $until } означає згоду.
     [few] { $n } формулювання винесено на розгляд актом { $act }: мовчання до { $until } означає згоду.
     [many] { $n } формулювань винесено на розгляд актом { $act }: мовчання до { $until } означає згоду.
    *[other] { $n } формулювання винесено на розгляд актом { $act }: мовчання до { $until } означає згоду.
}
# words to which all consent
words-all-consent = слова, на які погодилися всі
# {id} already has these words in the base
words-base = формулювання { $id } збігається з базовим текстом
# not shown: it could reveal whose it is
words-could-reveal-party = не показано: це могло б виказати автора
# Some words of this draft have been withheld since it was issued.
words-draft-withheld-since-issued = Після випуску цього проєкту доступ до частини формулювань обмежено.
# erased
words-erased = стерто
# erased by act {by}
words-erased-by-act = стерто актом { $by }
# Words
words-given = Формулювання
# The words hide something from the eye: {says}
words-hide-from-eye = Слова приховують щось від ока: { $says }
# “{new}” instead of “{old}”
words-instead = «{ $new }» замість «{ $old }»
# Words
words-label = Формулювання
# Words of the merged point
words-merged-point = Формулювання об’єднаного пункту
# not shown to you
words-not-cleared = вам не показано
# not in this copy of the record
words-not-in-copy = немає в цій копії реєстру
# Its words are now in {place}, by act {act}.
words-now-act = Його формулювання, за актом { $act }, міститься тут: { $place }.
# Words that only the readers see
words-only-readers-see = Формулювання, яке бачать лише читачі
# The words of the principle are missing.
words-principle-missing = Принцип не має формулювання.
# sealed
words-sealed = запечатано
# words of one side
words-side = слова однієї сторони
# the words are unchanged
words-unchanged = нічого не змінено
# in {name}, words that are withheld
words-withheld = { $name }, доступ до формулювання обмежено
# works on the text
works-text = працює над текстом
# {name} would contain “{words}”
would-contain = { $name }: там було б «{ $words }»
# {id} would follow itself
would-follow-itself = { $id } стояло б після самого себе
# {provision} would follow {after}, which is not in the base yet.
would-follow-not-base-yet = { $after }, після якого стояло б { $provision }, ще не входить до базового тексту.
# {name} would keep “{words}” and get the words “{new}”
would-keep-with-new-words = { $name }: «{ $words }» залишилося б, було б додано слова «{ $new }»
# {name} would keep “{words}” and lose the words “{old}”
would-keep-without-words = { $name }: «{ $words }» залишилося б, було б вилучено слова «{ $old }»
# {name} would no longer contain “{words}”
would-no-longer-say = { $name }: там більше не було б «{ $words }»
# Write [acts 3, 9], [common] or [A] before each sentence.
write-acts-3-9-common-before = Перед кожним реченням пишіть [acts 3, 9], [common] або [A].
# Write it in digits.
write-digits = Запишіть його цифрами.
# Write the full path of the one that you mean: {candidates}.
write-full-path = Зазначте повний шлях потрібного положення: { $candidates }.
# Write the full path of the point, or the label of the bracket: {candidates}.
write-full-path-or-label = Зазначте повний шлях пункту або позначку дужки: { $candidates }.
# Write it in lower case, as it was printed when it was made.
write-key-lower-case = Напишіть його малими літерами, як його виведено під час створення.
# Write a letter that says until when silence counts as consent.
write-letter-says-until-when-silence = Напишіть лист, у якому зазначено, до якого часу мовчання означає згоду.
# Write PARTY/OFFICE, for example UA/delegate.
write-party-office-ua-delegate = Пишіть СТОРОНА/ПОСАДА, наприклад UA/delegate.
# Write POINT=SIDE or BRACKET=SIDE, for example 6=B, 6.2=base or B7=b.
write-point-side-bracket-side = Пишіть ПУНКТ=СТОРОНА або ДУЖКИ=СТОРОНА, наприклад 6=B, 6.2=base чи B7=b.
# Write it in UTC, for example 2025-11-23T09:00:00Z.
write-utc-2025-11-23t09-00 = Запишіть за UTC, наприклад 2025-11-23T09:00:00Z.
# Write the words without it, and sign again.
write-words-without-hidden-signs = Напишіть слова без нього й підпишіть знову.
# Have the program that wrote it write it again: whole, in UTF-8, without a document type.
write-xml-again = Запишіть його ще раз тією самою програмою: повністю, у UTF-8, без типу документа.
# yes
yes = так
# You are not signed in.
you-not-signed = Ви не ввійшли.
# you are not signed in, or your session has ended
you-not-signed-your-session = ви не ввійшли або вже вийшли
# You can try again at {again}.
you-try-again = Наступна спроба можлива { $again }.
# Your consent to {place} in act {act} lapsed: act {by} changed the words. Consent again, or state a position.
your-consent-lapsed-consent-again = Ваша згода (акт { $act }; { $place }) втратила чинність: акт { $by } змінив слова. Погодьтеся знову або висловіть позицію.
