# Що кажуть переговори, форми й зала: повідомлення англійської, записані з джерел.
# About which point
about-point = Щодо якого пункту
# Which acceptance
acceptance = Яка згода
# Accepted {what}.
accepted = Прийнято: { $what }.
# {party} has accepted this already.
accepted-already = Сторона { $party } це вже прийняла.
# Accepted an alternative in {place}.
accepted-alternative = Прийнято варіант: { $place }.
# Accepted {what}, on conditions.
accepted-conditions = Прийнято за умови: { $what }.
# Accepted the date of act {of}.
accepted-date-act = Прийнято дату акта { $of }.
# Accepted as the rules ask, and ready to close: {reads}.
accepted-rules-ask-ready-close = Прийнято так, як вимагають правила, дужки можна зняти: { $reads }.
# the account of {credential} is shut: its credential was taken back, or was given another key
account-shut-credential-taken-back-given = обліковий запис { $credential } закрито: акредитацію відкликано або вона має інший ключ
# Accredit another head first.
accredit-another-head-first = Спершу акредитуйте іншого главу.
# Accredit one, or name the credential that is to decide.
accredit-name-credential-decide = Акредитуйте його або назвіть акредитацію, що має ухвалити рішення.
# Accredited {credential}.
accredited = Акредитовано: { $credential }.
# {name} has been accredited before.
accredited-before = { $name } уже акредитовано раніше.
# act {act}
act-2 = акт { $act }
# act {act}, by {by}: {did}
act-3 = акт { $act }, { $by }: { $did }
# act {act}: {did}
act-4 = акт { $act }: { $did }
# Which act
act-5 = Який акт
# the act asks for no such thing
act-asks-no-such-thing = акт такого не потребує
# Act {act} is the base of {name} already.
act-base-already = Акт { $act } уже є базовим для тексту { $name }.
# Act {act} bears no reason, remark or comment of {party} that is still attached.
act-bears-no-reason-remark-comment = В акті { $act } немає обґрунтування, висловлювання чи коментаря сторони { $party }, які досі були б при ньому.
# The act that closed it
act-closed = Акт, яким знято дужки
# Act {act} closed nothing that is still closed there.
act-closed-nothing-still-closed = Акт { $act } не закрив там нічого, що досі закрите.
# act {act} consults nobody
act-consults-nobody = акт { $act } ні з ким не консультується
# Act {act} corrects {len} items; none of those named is open.
act-corrects-items-none-named-open = Акт { $act } виправляє складників: { $len }; жоден із названих не відкритий.
# Act {declared} has declared them.
act-declared = Акт { $declared } їх уже оголосив.
# Act {declared} has declared it closed.
act-declared-closed = Акт { $declared } оголосив це закритим.
# Act {declared} has declared them made.
act-declared-made = Акт { $declared } оголосив їх внесеними.
# Act {act} does not consult {party}.
act-does-not-consult = Акт { $act } не консультується з { $party }.
# Act {act} does not wait for {party}.
act-does-not-wait = Акт { $act } не очікує сторони { $party }.
# act {act} drafts no statement
act-drafts-no-statement = акт { $act } не складає заяви
# Act {act} hands in no text.
act-hands-no-text = Акт { $act } не подає тексту.
# Act {draft} issued no draft.
act-issued-no-draft = Акт { $draft } не випускав проєкту.
# act {act} issued no draft
act-issued-no-draft-2 = акт { $act } не випустив проєкту
# an act of the kind “{kind}”
act-kind = акт виду «{ $kind }»
# Act {act} neither issues a draft nor puts a question to a principal.
act-neither-issues-draft-nor-puts = Акт { $act } не випускає проєкту й не передає питання на розгляд керівництва.
# Act {act} is no acceptance by {party}.
act-no-acceptance = Акт { $act } не є згодою сторони { $party }.
# Act {before} is no draft statement that stands.
act-no-draft-statement-stands = Акт { $before } не є чинним проєктом заяви.
# Act {act} is no draft or statement that stands.
act-no-draft-statement-stands-2 = Акт { $act } не є чинним проєктом чи заявою.
# Act {act} is no longer free to take back: it has closed, lapsed, or been taken back.
act-no-longer-free-take-back = Акт { $act } уже не можна відкликати: за ним знято дужки, він утратив чинність або його вже відкликано.
# Act {act} is no offer.
act-no-offer = Акт { $act } не є запечатаною пропозицією.
# Act {act} is no proposal.
act-no-proposal = Акт { $act } не є пропозицією.
# act {act} is no proposal
act-no-proposal-2 = акт { $act } не є пропозицією
# Act {act} is no reservation or asking of {party} that stands.
act-no-reservation-asking-stands = Акт { $act } не є чинним застереженням або проханням сторони { $party }.
# act {act} is no sealed offer
act-no-sealed-offer = акт { $act } не є запечатаною пропозицією
# Act {act} is not among the {seen} acts that its author had seen.
act-not-among-acts-author-seen = Акта { $act } немає серед актів, які бачив його автор ({ $seen }).
# Act {act} has opened it.
act-opened = Акт { $act } її вже розпечатав.
# Act {act} opened no round that is open and began before {at}.
act-opened-no-round-open-began = Акт { $act } не відкривав раунду, який триває і почався до { $at }.
# Act {act} put {len} items; there is no item {item}.
act-put-items-no-item = Акт { $act } виніс складників: { $len }; складника { $item } немає.
# Act {act} puts nothing to the room.
act-puts-nothing-room = Акт { $act } нічого не виносить на розгляд делегацій.
# Act {act} refers nothing to a team.
act-refers-nothing-team = Акт { $act } нічого не передає групі.
# act {act} refers nothing to a team
act-refers-nothing-team-2 = акт { $act } нічого не передає групі
# Act {act} of {party} says the same and stands.
act-says-same-stands = Акт { $act } сторони { $party } говорить те саме і є чинним.
# Act {act} set no date that {party} has still to accept.
act-set-no-date-still-accept = Акт { $act } не призначав дати, яку сторона { $party } ще має прийняти.
# Act {act} was signed here and has no place in the keeper's record yet.
act-signed-here-not-placed = Акт { $act } підписано тут, і він ще не має місця у реєстрі зберігача.
# Act {act} states no principle that {party} has joined.
act-states-no-principle-joined = Акт { $act } не формулює принципу, до якого приєдналася сторона { $party }.
# Act {act} states no time that {party} has still to witness.
act-states-no-time-still-witness = Акт { $act } не зазначає часу, який сторона { $party } ще має засвідчити.
# The act in which they stood
act-stood = Акт, у якому вони стояли
# Act {act} ({kind}) waits for more heads of delegation.
act-waits-more-heads-delegation = Акт { $act } ({ $kind }) очікує підписів інших глав делегацій.
# The acts on which a fact rests
acts-fact-rests = Акти, на які спирається факт
# Acts that it may not sign
acts-may-not-sign = Акти, яких вона не дає права підписувати
# ad referendum
ad-referendum = ad referendum
# “{new}” is added
added = додається «{ $new }»
# Agreed ad referendum: have {place} confirmed at home, or return it.
agreed-ad-referendum-confirmed-home-return = Погоджено ad referendum ({ $place }): отримайте підтвердження столиці або поверніть у дужки.
# {party} has agreed this already.
agreed-already = Сторона { $party } це вже погодила.
# They agreed on the date of {day} ({what}).
agreed-date = Вони погодили дату { $day } ({ $what }).
# They agreed {n} {n?provision|provisions} of {all} of the text ({text}): {which}.
agreed-provisions-text = { $n ->
     [one] Вони погодили { $n } положення із { $all } тексту ({ $text }): { $which }.
     [few] Вони погодили { $n } положення із { $all } тексту ({ $text }): { $which }.
     [many] Вони погодили { $n } положень із { $all } тексту ({ $text }): { $which }.
    *[other] Вони погодили { $n } положення із { $all } тексту ({ $text }): { $which }.
}
# They agreed {n} {n?provision|provisions} of {all} of the text ({text}).
agreed-provisions-text-2 = { $n ->
     [one] Вони погодили { $n } положення із { $all } тексту ({ $text }).
     [few] Вони погодили { $n } положення із { $all } тексту ({ $text }).
     [many] Вони погодили { $n } положень із { $all } тексту ({ $text }).
    *[other] Вони погодили { $n } положення із { $all } тексту ({ $text }).
}
# Agreed the wording of {place}.
agreed-wording = Погоджено формулювання: { $place }.
# All that has been accepted one way
all-accepted-way = Усе, що прийнято однаково
# All accepted this wording of {place}, and the conditions of some do not hold.
all-accepted-wording-conditions-some-do = Усі прийняли це формулювання ({ $place }), але умови декого не виконано.
# all heads of delegation
all-heads-delegation = усі глави делегацій
# Its words are shown when all parties have cleared it for release.
all-parties-clear-release = Формулювання показують, коли всі сторони дозволять оприлюднення.
# On which alternative
alternative = Щодо якого варіанта
# One alternative of {provision} is named twice.
alternative-named-twice = Один варіант ({ $provision }) названо двічі.
# alternatives in {otherwise}
alternatives-2 = варіанти ({ $otherwise })
# alternatives are named, and all that has been accepted
alternatives-named-all-accepted = названо і варіанти, і все прийняте
# Alternatives are shown
alternatives-shown = Варіанти показуються
# {some} and {last}
and = { $some } і { $last }
# another number for {name}
another-number = інший номер ({ $name })
# Answer all, or a share such as 2/3.
answer-all-share-such-2-3 = Відповідайте all або часткою на зразок 2/3.
# Answer all, a share such as 2/3, or finding.
answer-all-share-such-2-3-finding = Відповідайте all, часткою на зразок 2/3 або finding.
# the answer came too late, came twice, or is not of this room
answer-came-too-late-came-twice = відповідь надійшла запізно, двічі або не з цієї зали
# Answer fact, common or own.
answer-fact-common-own = Відповідайте fact, common або own.
# Answer joint, chair:CODE or party:CODE.
answer-joint-chair-code-party-code = Відповідайте joint, chair:CODE або party:CODE.
# Answer with one that is offered.
answer-offered = Оберіть один із запропонованих.
# Answer with one of the words that are offered.
answer-words-offered = Відповідайте одним із запропонованих слів.
# Answer yes or no.
answer-yes-no = Відповідайте yes або no.
# Approved {what}.
approved = Схвалено: { $what }.
# approves
approves-2 = схвалює
# article
article = стаття
# Ask {holder}.
ask = Зверніться до { $holder }.
# Ask its author.
ask-author = Зверніться до автора.
# Ask the chair.
ask-chair = Зверніться до голови.
# Ask the head of your delegation.
ask-head-delegation = Зверніться до глави вашої делегації.
# Ask the head of the delegation.
ask-head-delegation-2 = Зверніться до глави делегації.
# Ask the head of your delegation to do it.
ask-head-delegation-do = Попросіть главу вашої делегації зробити це.
# Ask the head of your delegation for a new one.
ask-head-delegation-new = Попросіть нове в глави вашої делегації.
# Ask the keeper.
ask-keeper = Зверніться до зберігача.
# Ask one of their readers.
ask-readers = Зверніться до когось із тих, хто може їх читати.
# {party} asked by act {act} that a point which would be set aside not vanish.
asked-act-point-would-set-aside = Сторона { $party } актом { $act } просила залишити на розгляді пункт, який було б знято.
# Asked to co-sponsor the proposal of act {act}.
asked-co-sponsor-proposal-act = Запрошення стати співавтором пропозиції акта { $act }.
# Asked that {place} not vanish from the table.
asked-not-vanish-table = Прохання залишити на розгляді: { $place }.
# Asked {asked}; took effect with act {by}.
asked-took-effect-act = Запит: { $asked }; набрав чинності з актом { $by }.
# Asked {asked}; waits for more heads of delegation.
asked-waits-more-heads-delegation = Запит: { $asked }; очікуються підписи інших глав делегацій.
# Asked that the words of {place} stay as they are.
asked-words-stay = Прохання не змінювати формулювання: { $place }.
# It asks: {says}.
asks = Запитано: { $says }.
# It asks for: {all}.
asks-2 = Потрібно: { $all }.
# line {line}, column {column}
at-column = рядок { $line }, позиція { $column }
# line {line}
at-line = рядок { $line }
# part {part}
at-part = частина { $part }
# part {part}, line {line}
at-part-line = частина { $part }, рядок { $line }
# Who attends; all whose consent counts where none is named
attends-all-whose-consent-counts-where = Хто бере участь; якщо нікого не названо — усі, чия згода враховується
# Its author claims to have seen {seen} acts where there are {number}.
author-claims-seen-acts-where = Автор заявляє, що бачив більше актів ({ $seen }), ніж є в реєстрі ({ $number }).
# ({letter}) base: {reads}
base-2 = ({ $letter }) базовий текст: { $reads }
# in the base,
base-3 = у базовому тексті,
# the base has changed since edition {edition}, and stands at {last}
base-changed-since-edition-stands = базовий текст змінився після редакції { $edition }, зараз редакція { $last }
# The base as edited
base-edited = Відредагований базовий текст
# The base as they edited it
base-edited-2 = Базовий текст, як вони його відредагували
# The base of {text} has {last} editions, not {edition}.
base-editions-not = Остання редакція базового тексту { $text } — { $last }, а не { $edition }.
# The base of {text} has no provision {id}.
base-no-provision = У базовому тексті { $text } немає положення { $id }.
# The base has no provision {provision}.
base-no-provision-2 = У базовому тексті немає положення { $provision }.
# The base of {text} has no provision {id}, so nothing can render it.
base-no-provision-nothing-can-render = У базовому тексті { $text } немає положення { $id }, тож його ніщо не може передавати.
# the base has a provision {id} already
base-provision-already = у базовому тексті вже є положення { $id }
# The base of {text} stands at edition {last}, not {edition}.
base-stands-edition-not = Базовий текст { $text } має редакцію { $last }, а не { $edition }.
# The base as it would have it
base-would = Базовий текст, яким він був би
# it bears no number
bears-no-number = без номера
# it bears the number {number}
bears-number = номер { $number }
# Begin again, or use your password.
begin-again-use-password = Почніть спочатку або скористайтеся паролем.
# it begins on its own
begins-own = окремий пункт
# The body is not one of an act of the kind {kind}: {why}.
body-not-act-kind = Зміст не відповідає акту виду { $kind }: { $why }.
# One bracket of {provision} is named twice.
bracket-named-twice = Одні дужки ({ $provision }) названо двічі.
# A bracket of {provision} stands within words that the same act replaces.
bracket-stands-within-words-same-act = Дужки { $provision } стоять усередині формулювання, яке замінює той самий акт.
# A bracket would close in {n} ways: all accepted each of them.
bracket-would-close-ways-all-accepted = Дужки можна було б зняти по-різному (варіантів: { $n }): усі прийняли кожен із них.
# A bracket of {provision} would close in {ways} ways: all accepted each of them.
bracket-would-close-ways-all-accepted-each = Дужки ({ $provision }) можна було б зняти по-різному (варіантів: { $ways }): усі прийняли кожен із них.
# {n} {n?bracket|brackets}
brackets = { $n ->
     [one] { $n } фрагмент в дужках
     [few] { $n } фрагменти в дужках
     [many] { $n } фрагментів в дужках
    *[other] { $n } фрагмента в дужках
}
# Brackets would close by the chair's finding, and there is no chair.
brackets-would-close-chair-s-finding = Дужки знімали б за висновком голови, а голови немає.
# Bring about what they made it hang on.
bring-about-what-made-hang = Забезпечте те, від чого вони це поставили в залежність.
# Bring your copy of the record up to date, and sign again.
bring-copy-record-up-date-sign = Оновіть свою копію реєстру й підпишіть знову.
# can live with it
can-live = вважає прийнятним
# {credential} cannot accredit for {party}.
cannot-accredit = { $credential } не може акредитувати від імені сторони { $party }.
# {party} cannot be asked to co-sponsor.
cannot-asked-co-sponsor = { $party } не можна запросити стати співавтором.
# {provision} cannot follow {after}, which it holds.
cannot-follow-holds = { $provision } не може стояти після { $after }, яке містить.
# {credential} cannot join in the name of {party}.
cannot-join-name = { $credential } не може приєднатися від імені сторони { $party }.
# To {kind} is for the chair; {party} is not.
chair-not = Цей акт («{ $kind }») — лише для голови; { $party } не головує.
# to change the rules of procedure
change-rules-procedure = змінити правила процедури
# Changed the rules of procedure.
changed-rules-procedure = Змінено правила процедури.
# {provision} has changed since edition {edition}.
changed-since-edition = Змінено після редакції { $edition }: { $provision }.
# {provision} has changed since edition {edition} of the base.
changed-since-edition-base = Змінено після редакції { $edition } базового тексту: { $provision }.
# {name} changes nothing of the base
changes-nothing-base = { $name } нічого не змінює в базовому тексті
# Check the name, or invite a new delegate, who is accredited at once.
check-name-invite-new-delegate-accredited = Перевірте назву або запросіть нового делегата, його буде одразу акредитовано.
# Choose one of: {forms}.
choose = Оберіть один із цих: { $forms }.
# Choose one of those below the page.
choose-below-page = Оберіть одну з тих, що внизу сторінки.
# Clear {name} for release.
clear-release = Дозволити оприлюднення: { $name }.
# Clear {name} for release: another has.
clear-release-another = Дозволити оприлюднення, інша делегація вже дозволила: { $name }.
# Cleared {document} for release.
cleared-release = Дозволено оприлюднення: { $document }.
# Close by acceptance, or amend the rules.
close-acceptance-amend-rules = Знімайте дужки прийняттям або змініть правила.
# Close all its boundaries in one act.
close-all-boundaries-act = Вирішіть про всі його межі одним актом.
# Close another place.
close-another-place = Оберіть інше місце.
# to close brackets in {place}
close-brackets = зняти дужки ({ $place })
# Close it first.
close-first = Спершу закрийте його.
# Close them first, or accept one alternative of each.
close-first-accept-alternative-each = Спершу зніміть їх або прийміть по одному варіанту.
# Close the outer bracket alone: what stands within it is set aside with its words.
close-outer-bracket-alone-what-stands = Зніміть лише зовнішні дужки: те, що в них, знімається з розгляду разом із формулюванням.
# Close it together with: {others}.
close-together = Зніміть ці дужки разом із: { $others }.
# Close whether that provision stands first.
close-whether-provision-stands-first = Спершу вирішіть, чи залишається те положення.
# Close whether it stands first.
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
# Closed the round that act {of} opened.
closed-round-act-opened = Закрито раунд, відкритий актом { $of }.
# A comment is a partner's; {party} is none.
comment-partner-s-none = Коментар надає партнер; { $party } не є партнером.
# Comment on what was shown.
comment-what-shown = Коментуйте те, що показано.
# Comment on what your side was shown.
comment-what-side-shown = Коментуйте те, що було показано вашій стороні.
# Commented on the consultation of act {of}.
commented-consultation-act = Надано коментар щодо консультації акта { $of }.
# a common characterisation
common-characterisation = спільна характеристика
# Consent to the sentences of {name}, or redraft them.
consent-sentences-redraft = Погодитися з реченнями або скласти їх наново: { $name }.
# The consent of {code} would count, which is no party.
consent-would-count-no-party = Враховувалася б згода { $code }, що не є стороною.
# Consented to sentences of the statement of act {of}.
consented-sentences-statement-act = Надано згоду на речення заяви акта { $of }.
# The consultation
consultation = Консультація
# A consultation names partners or observers of the talks.
consultation-names-partners-observers-talks = Консультація називає партнерів або спостерігачів переговорів.
# is consulted
consulted = з ним консультуються
# Consulted by act {act}: a comment is welcome, and is never a position.
consulted-act-comment-welcome-never-position = Консультація за актом { $act }: коментар вітається і ніколи не є позицією.
# Consulted partners on {place}.
consulted-partners = Проведено консультації з партнерами: { $place }.
# to correct {place}
correct = виправити ({ $place })
# {provision} is corrected twice, or not at all.
corrected-twice-not-all = Виправлено двічі або зовсім не виправлено: { $provision }.
# The corrections of act {act} can be declared.
corrections-act-can-declared = Виправлення акта { $act } можна оголосити внесеними.
# Count the items from 0.
count-items-0 = Лічіть складники від 0.
# Count the sentences from 0.
count-sentences-0 = Лічіть речення від 0.
# Which credential
credential-2 = Яка акредитація
# The credential that keeps the record
credential-keeps-record = Акредитація, що зберігає реєстр
# Which date
date = Яка дата
# a deadline
deadline-2 = кінцевий строк
# Decide on {name}.
decide = Ухвалити рішення: { $name }.
# This is for {who} to decide; {credential} is not.
decide-not = Рішення ухвалює { $who }; { $credential } не має такого права.
# Decided on {what}, and has decided anew since.
decided-decided-anew-since = Ухвалено рішення, яке відтоді замінено іншим: { $what }.
# decides at home
decides-home = ухвалює рішення у столиці
# Declare it then.
declare = Оголосіть тоді.
# to declare what act {of} put
declare-what-act-put = оголосити закритим винесене актом { $of }
# Declared the editorial corrections of act {of} made.
declared-editorial-corrections-act-made = Оголошено внесеними редакційні виправлення акта { $of }.
# Declared what act {of} put, and nothing of it closed.
declared-what-act-put-nothing-closed = Оголошено винесене актом { $of }; жодних дужок не знято.
# a delegate
delegate = делегат
# This is for delegates who have signed in.
delegates-signed = Це для делегатів, які ввійшли.
# Delegations that witness the time before a silence ends
delegations-witness-time-before-silence-ends = Делегації, які засвідчують час перед кінцем мовчання
# to delete {name}
delete = вилучення ({ $name })
# Deleted by consent, by act {act}.
deleted-consent-act = Вилучено за згодою, актом { $act }.
# Detached the content of act {of}.
detached-content-act = Вилучено зміст акта { $of }.
# Divide it into files of one text each.
divide-file = Розділіть його на файли по одному тексту.
# division
division = розділ
# {id} does not fall into two parts or more with words
does-not-fall-into-two-parts = { $id } не розпадається на дві чи більше частин із формулюванням
# {here} {name} does not say “{words}”
does-not-say = { $here } { $name }: там немає «{ $words }»
# {party} does not take part in the talks.
does-not-take-part-talks = { $party } не бере участі в переговорах.
# {code} does not take part in the talks.
does-not-take-part-talks-2 = { $code } не бере участі в переговорах.
# draft {number} of {text}
draft = проєкт { $number } тексту { $text }
# The draft
draft-2 = Проєкт
# in draft {number},
draft-3 = у проєкті { $number },
# draft {number} cannot be read: {why}
draft-cannot-read = проєкт { $number } не вдається прочитати: { $why }
# Draft {number} was issued with {brackets} open brackets.
draft-issued-open-brackets = Проєкт { $number } випущено з відкритими дужками ({ $brackets }).
# draft {number} was not released
draft-not-released = проєкт { $number } не оприлюднено
# The draft or statement
draft-statement = Проєкт або заява
# Draft {number} of the text ({text}) was issued: {provisions}, {brackets}.
draft-text-issued = Випущено проєкт { $number } тексту ({ $text }): { $provisions }, { $brackets }.
# Drafted a joint statement.
drafted-joint-statement = Складено спільну заяву.
# The drafts that there are stand in their list.
drafts-stand-list = Наявні проєкти подано в їх переліку.
# {at} is earlier than was stated.
earlier-stated = Зазначений час ({ $at }) раніший за вже зазначений.
# Edit it, save it, and propose again.
edit-save-propose-again = Відредагуйте, збережіть і запропонуйте знову.
# Edit it as it stands now, and hand it in again.
edit-stands-now-hand-again = Відредагуйте його в нинішньому вигляді й подайте знову.
# an edited text and single wishes are answered at once
edited-text-single-wishes-answered-once = подано водночас відредагований текст і окремі побажання
# Edition of the base that was read
edition-base-read = Редакція базового тексту, яку прочитано
# {n} editorial {n?correction|corrections} by act {act}: an objection turns one into a proposal.
editorial-corrections-act-objection-turns-into = { $n ->
     [one] { $n } редакційне виправлення актом { $act }: заперечення перетворює виправлення на пропозицію.
     [few] { $n } редакційні виправлення актом { $act }: заперечення перетворює виправлення на пропозицію.
     [many] { $n } редакційних виправлень актом { $act }: заперечення перетворює виправлення на пропозицію.
    *[other] { $n } редакційного виправлення актом { $act }: заперечення перетворює виправлення на пропозицію.
}
# Elevated {place} to {name}.
elevated = Передано на розгляд { $name }: { $place }.
# Elevated {place} to the principals.
elevated-principals = Передано на розгляд керівництва: { $place }.
# Entrust the offer to a credential of the talks.
entrust-offer-credential-talks = Довірте пропозицію акредитованому учасникові переговорів.
# every party
every-party = усі сторони
# an expert or a delegate
expert-delegate = експерт або делегат
# a fact
fact = факт
# a fact, resting on acts
fact-resting-acts = факт, що спирається на акти
# A fact rests on act {act}, which is void.
fact-rests-act-void = Факт спирається на акт { $act }, який є недійсним.
# A fact rests on acts of the record: none is named.
fact-rests-acts-record-none-named = Факт спирається на акти реєстру: жодного не названо.
# {home} falls into parts in more than one way.
falls-into-parts-more-way = { $home } розпадається на частини більш ніж в один спосіб.
# The field “{name}” is empty.
field-empty = Поле «{ $name }» порожнє.
# the file's container (zip) cannot be read: {what}
file-container = контейнер (zip) файла не читається: { $what }
# the control character {character} stands in the text
file-control = текст містить керівний знак { $character }
# byte {offset} of the file is half a UTF-16 character
file-half-utf16 = на байті { $offset } файла лише половина знака UTF-16
# The file that you handed in is not kept any more.
file-handed-not-kept-any-more = Поданий вами файл більше не зберігається.
# File one at least.
file-least = Долучіть принаймні один.
# the file's root element is `{root}`, not `akomaNtoso`
file-not-akn = кореневий елемент файла — `{ $root }`, а не `akomaNtoso`
# the file is not a Word document: {what}
file-not-docx = файл не є документом Word: { $what }
# the file is {what}, not a text
file-not-text = це не текст, а { $what }
# byte {offset} of the file ({byte}) is not UTF-8
file-not-utf8 = байт { $offset } файла ({ $byte }) не в UTF-8
# this part of the file cannot be read: {what}
file-part = ця частина файла не читається: { $what }
# a file and a text are handed in for one thing
file-text-handed-thing = для одного й того самого подано і файл, і текст
# the file has {size} bytes, more than the {cap} that are read
file-too-large = файл має { $size } байтів; читається не більше ніж { $cap }
# the XML cannot be read: {what}
file-xml = XML не читається: { $what }
# Filed papers.
filed-papers = Долучено документи.
# Filed papers of {whose}: {what}.
filed-papers-2 = Долучено документи (автори: { $whose }): { $what }.
# Filed papers: {what}.
filed-papers-3 = Долучено документи: { $what }.
# The first act of a record opens the talks.
first-act-record-opens-talks = Перший акт реєстру відкриває переговори.
# the first part of {id} keeps its identity, and the others have new ones
first-part-keeps-identity-others-new = перша частина { $id } зберігає ідентифікатор, а інші мають нові
# for {noun}
for = набрання чинності: { $noun }
# “{new}” for “{old}”
for-2 = «{ $new }» замість «{ $old }»
# The form cannot be read.
form-cannot-read = Форму не вдається прочитати.
# The form cannot be read: it broke off, or is too large.
form-cannot-read-broke-off-too = Форму не вдається прочитати: вона обірвалася або завелика.
# the form did not come from a page of this room, or from one that was opened before you signed in
form-did-not-come-page-room = форма надійшла не зі сторінки цієї зали або зі сторінки, відкритої до вашого входу
# This form was sent from another site.
form-sent-another-site = Цю форму надіслано з іншого сайту.
# The founder's key is not among the credentials of the opening act.
founder-s-key-not-among-credentials = Ключа засновника немає серед акредитацій початкового акта.
# from {opened} to {closed}
from-to = від { $opened } до { $closed }
# general
general = загальне застереження
# Give one.
give = Зазначте одне.
# Give it one.
give-2 = Дайте їй назву.
# Give an Akoma Ntoso 3.0 document, or a text in another format.
give-akn = Подайте документ Akoma Ntoso 3.0 або текст в іншому форматі.
# Give the credential another name, or give it a new key.
give-credential-another-name-give-new = Дайте акредитації іншу назву або новий ключ.
# Give a .docx file, or save the document as one.
give-docx = Подайте файл .docx або збережіть документ у цьому форматі.
# Give each part on its own.
give-each-part-own = Подайте кожну частину окремо.
# Give each provision the identity of the one that it renders.
give-each-provision-identity-renders = Дайте кожному положенню ідентифікатор того, яке воно передає.
# Give {name} a fresh key with its new link; the old one signs no more then.
give-fresh-key-new-link-old = Разом із новим посиланням надайте { $name } новий ключ; старим підписувати вже не можна буде.
# Give it a later date.
give-later-date = Дайте йому пізнішу дату.
# Give a later hour, and the letter.
give-later-hour-letter = Зазначте пізнішу годину і додайте лист.
# Give one at least.
give-least = Подайте принаймні одне.
# Give one or the other.
give-other = Подайте одне або інше.
# Give a public key as `ed25519:` and its bytes.
give-public-key-ed25519-bytes = Подайте відкритий ключ як `ed25519:` і його байти.
# Give the public key as it was printed when it was made.
give-public-key-printed-when-made = Подайте відкритий ключ у тому вигляді, у якому його виведено під час створення.
# Give the words.
give-words = Подайте формулювання.
# To go back on adopted words, ask to reopen them.
go-back-adopted-words-ask-reopen = Щоб повернутися до ухваленого формулювання, просіть відкрити його знову.
# To go back on it, ask to reopen: the rules say how many must.
go-back-ask-reopen-rules-say = Щоб повернутися до цього, просіть відкрити знову: правила визначають, скільки сторін мають погодитися.
# Go back, fill it in, and send it again.
go-back-fill-send-again = Поверніться, заповніть його й надішліть знову.
# Go back, and type the same twice.
go-back-type-same-twice = Поверніться і введіть двічі той самий.
# Go back to where we stand, and look from there.
go-back-where-we-stand-look = Поверніться до стану переговорів і шукайте звідти.
# it goes
goes = вилучається
# {here} {name} is gone, and with it “{words}”
gone = { $here } { $name }: вилучено, а з ним і «{ $words }»
# Hand in one of them.
hand = Подайте щось одне.
# Hand it in again.
hand-again = Подайте його ще раз.
# Hand in the base as they edited it.
hand-base-edited = Подайте базовий текст, як його відредаговано.
# Hand in the base as edited, or say of a point how it shall read.
hand-base-edited-say-point-how = Подайте відредагований базовий текст або зазначте, як має звучати пункт.
# Hand in the edited text, or say point by point what is wished.
hand-edited-text-say-point-point = Подайте відредагований текст або зазначте побажання пункт за пунктом.
# Hand in a file, or the text itself.
hand-file-text-itself = Подайте файл або сам текст.
# Hand one in, and let it be set as the base.
hand-let-set-base = Подайте текст, і нехай його візьмуть за базовий.
# Hand in a text in one of: {languages}.
hand-text = Подайте текст однією з цих мов: { $languages }.
# Hand the words in as a comment, which is never a party's position.
hand-words-comment-never-party-s = Подайте ці слова як коментар, що ніколи не є позицією сторони.
# Handed in a non-paper on {place}.
handed-non-paper = Подано нон-пейпер: { $place }.
# Handed in the text {place}.
handed-text = Подано текст { $place }.
# The hash named is not that of act {act}, which is {is}.
hash-named-not-act = Названий хеш не є хешем акта { $act }, який становить { $is }.
# the head of a delegation
head-delegation = глава делегації
# This is for the head of a delegation.
head-delegation-2 = Це лише для глави делегації.
# A head of delegation accredits for the own delegation.
head-delegation-accredits-own-delegation = Глава делегації акредитує лише для своєї делегації.
# {name} holds no credential of these talks
holds-no-credential-talks = { $name } не має акредитації в цих переговорах
# Who holds the pen: joint, chair:CODE, party:CODE
holds-pen-joint-chair-code-party = Хто веде текст: joint, chair:CODE, party:CODE
# {party} holds the pen or keeps the record.
holds-pen-keeps-record = Сторона { $party } веде текст або зберігає реєстр.
# How the delegations together describe the talks: all consent to each word.
how-delegations-together-describe-talks-all = Як делегації спільно характеризують переговори: на кожне слово погоджуються всі.
# How each bracket would close
how-each-bracket-would-close = Як було б знято кожні дужки
# How firmly
how-firmly = Наскільки твердо
# How many change these rules: all, or a share such as 2/3
how-many-change-rules-all-share = Скільки сторін змінюють ці правила: all або частка на зразок 2/3
# How many reopen adopted words: all, or a share such as 2/3
how-many-reopen-adopted-words-all = Скільки сторін відкривають знову ухвалене: all або частка на зразок 2/3
# How your party stands to it
how-party-stands = Ставлення вашої сторони
# How sure it is
how-sure = Наскільки це певно
# in {name}, {reads}
in = { $name }, { $reads }
# Initial {name}: all consent to it.
initial-all-consent = Парафувати, бо всі погодилися: { $name }.
# Initial {name}, or say why not.
initial-say-why-not = Парафувати або пояснити відмову: { $name }.
# Initialled {document}.
initialled-2 = Парафовано: { $document }.
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
# item
item = підпункт
# {value} is an item of act {of}, not of act {act}
item-act-not-act = { $value } є складником акта { $of }, а не акта { $act }
# To which items; all where none is named
items-all-where-none-named = Проти яких складників; проти всіх, якщо жодного не названо
# Which items; all where none is named
items-all-where-none-named-2 = Які складники; усі, якщо жодного не названо
# items are counted from 1
items-counted-1 = складники лічать від 1
# {party} has itself tabled what it wishes of {provision}.
itself-tabled-what-wishes = Сторона { $party } вже сама внесла свою пропозицію: { $provision }.
# Join an act that waits for heads of delegation, or a proposal that asks your party to co-sponsor.
join-act-waits-heads-delegation-proposal = Приєднайтеся до акта, що очікує глав делегацій, або до пропозиції, що запрошує вашу сторону стати співавтором.
# Join in the name of your own party.
join-name-own-party = Приєднуйтеся від імені власної сторони.
# Join the principle first.
join-principle-first = Спершу приєднайтеся до принципу.
# Joined act {of}.
joined-act = Приєднання до акта { $of }.
# {party} has joined act {act} already.
joined-act-already = Сторона { $party } вже приєдналася до акта { $act }.
# Joined the principle of act {of}.
joined-principle-act = Приєднання до принципу акта { $of }.
# {party} has joined the principle already.
joined-principle-already = Сторона { $party } вже приєдналася до принципу.
# Joint statement: {title}
joint-statement = Спільна заява: { $title }
# the joint statement of act {act}
joint-statement-act = спільна заява акта { $act }
# Keep numbers and order as the base has them; leave out what is not translated yet.
keep-numbers-order-base-leave-out = Збережіть номери й порядок базового тексту; пропустіть ще не перекладене.
# Keep it sealed until it is.
keep-sealed-until = До того тримайте її запечатаною.
# Keep what you wrote, tell whoever runs this room, and send it again.
keep-what-wrote-tell-whoever-runs = Збережіть написане, повідомте того, хто утримує цю залу, і надішліть ще раз.
# The keeper {keeper} is none of the credentials.
keeper-none-credentials = Зберігача { $keeper } немає серед акредитацій.
# The keeper signs one with `paraph pouch export`, or when the room closes.
keeper-signs-paraph-pouch-export-when = Зберігач підписує її командою `paraph pouch export` або коли зала зачиняється.
# {keeper} keeps the record and states its time; {credential} does not.
keeps-record-states-time-does-not = Реєстр зберігає і його час зазначає { $keeper }, а не { $credential }.
# the key at hand is not that of {credential}
key-hand-not = наявний ключ не належить { $credential }
# {name} or its key is named twice.
key-named-twice = { $name } або ключ цієї акредитації названо двічі.
# The key of {name} has no algorithm.
key-no-algorithm = У ключі { $name } не зазначено алгоритму.
# the key is of no credential of these talks, or not any more
key-no-credential-talks-not-any = цей ключ не належить жодній акредитації цих переговорів або вже не належить
# The key that signed this act is not one that the talks know now.
key-signed-act-not-talks-know = Ключ, яким підписано цей акт, зараз у переговорах не відомий.
# This key signs, or has signed, for another credential.
key-signs-signed-another-credential = Цим ключем підписують або підписували за іншою акредитацією.
# Of which kind
kind = Якого виду
# a 7-Zip archive
kind-7z = архів 7-Zip
# a Word or other Office file (DOCX)
kind-docx = файл Word або інший файл Office (DOCX)
# a gzip archive
kind-gzip = архів gzip
# a JPEG image
kind-jpeg = зображення JPEG
# an OpenDocument file
kind-odf = файл OpenDocument
# an old Word, Excel or PowerPoint file
kind-office-old = старий файл Word, Excel або PowerPoint
# a PDF file
kind-pdf = файл PDF
# a PNG image
kind-png = зображення PNG
# an RTF file
kind-rtf = файл RTF
# UTF-32 text
kind-utf32 = текст у UTF-32
# an xz archive
kind-xz = архів xz
# a ZIP archive
kind-zip = архів ZIP
# Its language
language = Його мова
# The languages of these talks are {known}; the first is that of consent.
languages-of-talks = Мови цих переговорів: { $known }; перша — мова згоди.
# Languages of the texts, that of consent first
languages-texts-consent-first = Мови текстів, першою — мова згоди
# the last draft has no point {name} that the base has lost
last-draft-no-point-base-lost = в останньому проєкті немає пункту { $name }, який зник би з базового тексту
# Was the last to join act {waiting}, which took effect. {did}
last-join-act-took-effect = Останнє приєднання до акта { $waiting }, який набрав чинності. { $did }
# leads and binds the delegation
leads-binds-delegation = очолює делегацію й бере зобов’язання від її імені
# Least length of a silence procedure, in hours; 0 for none
least-length-silence-procedure-hours-0 = Найменша тривалість процедури мовчазної згоди, у годинах; 0 — без неї
# Least notice of a meeting, in hours
least-notice-meeting-hours = Найменший строк повідомлення про зустріч, у годинах
# Leave it to its author, or to whom it was entrusted.
leave-author-entrusted = Це має зробити її автор або той, кому її довірено.
# Leave the decision to {who}.
leave-decision = Рішення має ухвалити { $who }.
# Leave it out, or answer {of} for the kind.
leave-out-answer-kind = Пропустіть це або вкажіть вид { $of }.
# “{old}” is left out
left-out = «{ $old }» вилучається
# Left the talks.
left-talks = Вихід із переговорів.
# Let another credential of {party} sign it.
let-another-credential-sign = Нехай це підпише інша акредитація сторони { $party }.
# Let its author make it anew.
let-author-make-anew = Нехай автор подасть її наново.
# Let the chair put the wording and declare it.
let-chair-put-wording-declare = Нехай голова винесе формулювання на розгляд і оголосить його.
# Let the head of your delegation accredit it.
let-head-delegation-accredit = Нехай його акредитує глава вашої делегації.
# Let the heads give it to another first.
let-heads-give-another-first = Нехай глави делегацій спершу доручать це іншій стороні.
# Let the keeper state the time, and delegations witness it.
let-keeper-state-time-delegations-witness = Нехай зберігач зазначить час, а делегації його засвідчать.
# Let {party} lift it, or bring the point back by a proposal.
let-lift-bring-point-back-proposal = Нехай сторона { $party } зніме прохання, або поверніть пункт пропозицією.
# Let a member report.
let-member-report = Нехай звіт подасть член групи.
# Let the parties accept, and the pen close.
let-parties-accept-pen-close = Нехай сторони приймуть, а той, хто веде текст, зніме дужки.
# to let a party accede
let-party-accede = прийняти приєднання сторони
# Let that party lift its asking, or keep the provision in other words.
let-party-lift-asking-keep-provision = Нехай ця сторона зніме прохання, або залиште положення в іншому формулюванні.
# Let a party take back its acceptance of one.
let-party-take-back-acceptance = Нехай одна зі сторін відкличе свою згоду на один із них.
# Let {who} of {party} sign it.
let-sign = Нехай за сторону { $party } це підпише { $who }.
# Let a submitted text be set as the base first.
let-submitted-text-set-base-first = Спершу поданий текст має бути взято за базовий.
# Let it table its paper itself, or withdraw what it tabled.
let-table-paper-itself-withdraw-what = Нехай вона сама внесе свій документ або відкличе внесене.
# Lifted what act {of} laid on.
lifted-what-act-laid = Знято застереження або прохання акта { $of }.
# {name}, line {line}: {why}
line = { $name }, рядок { $line }: { $why }
# this link does not open the door: it was used, has lapsed, or was taken back
link-does-not-open-door-used = це посилання не діє: його використано, строк минув або його відкликано
# Load the page again, and send it anew.
load-page-again-send-anew = Завантажте сторінку знову й надішліть форму ще раз.
# Look at the document that you have: it is another one.
look-document-another = Перевірте документ, який маєте: він інший.
# Look at the provision as it stands, and name an alternative that is on the table.
look-provision-stands-name-alternative-table = Погляньте на положення в його нинішньому вигляді й назвіть варіант, що є на розгляді.
# Look at it as it stands, and issue that.
look-stands-issue = Погляньте на текст у його нинішньому вигляді й випустіть саме його.
# Look at it as it stands now.
look-stands-now = Погляньте на текст у його нинішньому вигляді.
# Look at it as it stands now, and propose again.
look-stands-now-propose-again = Погляньте на текст у його нинішньому вигляді й запропонуйте знову.
# Made a reservation on {place}.
made-reservation = Зроблено застереження: { $place }.
# Made a sealed offer.
made-sealed-offer = Подано запечатану пропозицію.
# Made the text that act {of} handed in the base.
made-text-act-handed-base = Текст, поданий актом { $of }, узято за базовий.
# Make a new key.
make-new-key = Створіть новий ключ.
# to make the text of act {of} the base
make-text-act-base = узяти текст акта { $of } за базовий
# The mandate asks for instructions before {name} is bound.
mandate-asks-instructions-before-bound = Мандат вимагає вказівок, перш ніж зобов’язуватися: { $name }.
# The mandate ended on {until}.
mandate-ended = Мандат закінчився { $until }.
# Who may act for them
may-act = Хто може діяти від їхнього імені
# Who may act for it
may-act-2 = Хто може діяти від її імені
# who may come in is for the head of the delegation; {name} is not
may-come-head-delegation-not = хто може входити, вирішує глава делегації; { $name } ним не є
# Who may open it beside its author
may-open-beside-author = Хто, крім автора, може розпечатати
# Who may read them
may-read = Хто може його читати
# May be shown
may-shown = Можна показувати
# a meeting
meeting-2 = зустріч
# Its members
members-2 = Її члени
# Mend the list and sign it again.
mend-list-sign-again = Виправте список і підпишіть його знову.
# Mend the report and sign it again.
mend-report-sign-again = Виправте звіт і підпишіть його знову.
# Mend the rules of procedure.
mend-rules-procedure = Виправте правила процедури.
# Mend it and sign again.
mend-sign-again = Виправте й підпишіть знову.
# Mend the statement and sign it again.
mend-statement-sign-again = Виправте заяву й підпишіть її знову.
# to merge {name}
merge = об’єднання ({ $name })
# a merger takes two different provisions or more, and has words
merger-takes-two-different-provisions-more = об’єднання охоплює два чи більше різних положень і має формулювання
# {who} met in {place} {when}.
met = Зустріч { $when } ({ $place }): { $who }.
# {some} and {more} more
more = { $some } і ще { $more }
# {more} more
more-2 = ще { $more }
# more than one answer is given
more-answer-given = дано більше ніж одну відповідь
# more than one bracket is named, or none
more-bracket-named-none = названо більше ніж одні дужки або жодних
# {words} is more than one point
more-point = { $words } — це більше ніж один пункт
# more than one text has a draft {number}
more-text-draft = проєкт { $number } має більше ніж один текст
# more than one wording is given
more-wording-given = подано більше ніж одне формулювання
# to move {name}
move = переміщення ({ $name })
# to move {name} after {provision}
move-after = переміщення ({ $name }, після: { $provision })
# Name one.
name = Зазначте.
# Name one of: {texts}.
name-2 = Назвіть один із цих: { $texts }.
# Name one: 6.2=B.
name-6-2-b = Назвіть одні: 6.2=B.
# Name an acceptance of your own party.
name-acceptance-own-party = Назвіть згоду вашої власної сторони.
# Name the act by which the chair put it.
name-act-chair-put = Назвіть акт, яким голова виніс це на розгляд.
# Name the act that closed the bracket.
name-act-closed-bracket = Назвіть акт, яким знято дужки.
# Name the act that does.
name-act-does = Назвіть акт, який це робить.
# Name the act that handed it in.
name-act-handed = Назвіть акт, яким його подано.
# Name the act that issued it.
name-act-issued = Назвіть акт, яким його випущено.
# Name the act that issued or drafted it.
name-act-issued-drafted = Назвіть акт, яким його випущено або складено.
# Name the act by which the keeper stated it.
name-act-keeper-stated = Назвіть акт, яким його зазначив зберігач.
# Name the act that opened the round.
name-act-opened-round = Назвіть акт, яким відкрито раунд.
# Name the act that sealed it.
name-act-sealed = Назвіть акт, яким її запечатано.
# Name the act that sent the provisions.
name-act-sent-provisions = Назвіть акт, яким передано положення.
# Name the act that set the date.
name-act-set-date = Назвіть акт, яким призначено дату.
# Name the act by which it was tabled.
name-act-tabled = Назвіть акт, яким її внесено.
# Name one alternative at least.
name-alternative-least = Назвіть принаймні один варіант.
# Name alternatives, or answer yes to all that has been accepted.
name-alternatives-answer-yes-all-accepted = Назвіть варіанти або дайте відповідь «так» щодо всього прийнятого.
# Name those who attended.
name-attended = Назвіть тих, хто брав участь.
# Name both.
name-both = Зазначте обидва.
# Name the bracket and the letter of the alternative, such as B7=b.
name-bracket-letter = Назвіть дужку й літеру варіанта, наприклад B7=b.
# Name the consultation.
name-consultation = Назвіть консультацію.
# Name one credential at least.
name-credential-least = Назвіть принаймні одну акредитацію.
# Name credentials of the acceding party alone.
name-credentials-acceding-party-alone = Назвіть лише акредитації сторони, що приєднується.
# Name credentials of the talks.
name-credentials-talks = Назвіть акредитації переговорів.
# Name each bracket once.
name-each-bracket-once = Назвіть кожні дужки один раз.
# Name each once, as accepted or as a condition.
name-each-once-accepted-condition = Назвіть кожен один раз: як прийнятий або як умову.
# Name the edition; the base stands at {edition}.
name-edition-base-stands = Зазначте редакцію; базовий текст має редакцію { $edition }.
# Name the founder's own credential in it.
name-founder-s-own-credential = Зазначте в ньому акредитацію самого засновника.
# Name in full
name-full = Повна назва
# Name items of the act that is meant.
name-items-act-meant = Назвіть складники того акта, про який ідеться.
# Name one at least.
name-least = Назвіть принаймні один елемент.
# Name one at least, and no party.
name-least-no-party = Назвіть принаймні одного і жодної сторони.
# Name it {party}/ and an office: {party}/head.
name-office-head = Назвіть її { $party }/ і посада: { $party }/head.
# Name other parties to the talks.
name-other-parties-talks = Назвіть інші сторони переговорів.
# Name one that your own delegation holds now.
name-own-delegation-holds-now = Назвіть таку, яку ваша делегація має зараз.
# Name one of your own party.
name-own-party = Назвіть таке, що належить вашій стороні.
# Name the parties that handed it in.
name-parties-handed = Назвіть сторони, що його подали.
# Name a party that does, `base`, or one bracket and a letter.
name-party-does-base-bracket-letter = Назвіть сторону, яка пропонує, `base`, або дужки й літеру.
# Name a party of the talks.
name-party-talks = Назвіть сторону переговорів.
# Name the place, or the round that ends.
name-place-round-ends = Назвіть місце або раунд, що закінчується.
# Name points that nobody has accounted for since.
name-points-nobody-accounted-since = Назвіть пункти, долі яких відтоді ніхто не пояснив.
# Name a proposal, and provisions, that your party sponsors now.
name-proposal-provisions-party-sponsors-now = Назвіть пропозицію й положення, автором яких ваша сторона є зараз.
# Name a provision of the base, or one that is proposed.
name-provision-base-proposed = Назвіть положення базового тексту або запропоноване.
# Name provisions of the base.
name-provisions-base = Назвіть положення базового тексту.
# Name readers by credentials that are held now.
name-readers-credentials-held-now = Назвіть читачів за чинними акредитаціями.
# Name the referral.
name-referral = Назвіть акт передання.
# Name two or more.
name-two-more = Назвіть два або більше.
# this name and what was given with it do not open the door
name-what-given-do-not-open = за цією назвою й поданими даними ввійти не можна
# {written} names no alternative
names-no-alternative = { $written } не називає варіанта
# it names no alternative: {e}
names-no-alternative-2 = це не називає варіанта: { $e }
# Names of sponsors
names-sponsors = Назви авторів
# This is for those who negotiate.
negotiate = Це лише для тих, хто веде переговори.
# negotiates and consents
negotiates-consents = веде переговори й дає згоду
# {other} is neither yes nor no
neither-yes-nor-no = { $other } — це ні «так», ні «ні»
# new {kind} {number}
new = { $kind } { $number } (нове положення)
# new {name}
new-2 = { $name } (нове положення)
# New points, after these
new-points-after = Нові пункти, після цих
# New points at the head of the text
new-points-head-text = Нові пункти на початку тексту
# a new provision
new-provision = нове положення
# a new provision after {provision}
new-provision-after = нове положення (після: { $provision })
# The new public key
new-public-key = Новий відкритий ключ
# The next attempt is heard at {again}.
next-attempt-heard = Наступна спроба можлива { $again }.
# no
no = ні
# there is no act of the kind {kind}
no-act-kind = акта виду { $kind } немає
# {place} has no alternative of {side}
no-alternative = { $place } не має варіанта сторони { $side }
# no bracket has been accepted one way by all who count
no-bracket-accepted-way-all-count = жодних дужок не прийняли однаково всі, чия згода враховується
# No bracket is named.
no-bracket-named = Не названо жодних дужок.
# No bracket {label} is open any more.
no-bracket-open-any-more = Дужок { $label } уже немає.
# {place} is no bracket: there are {count} in that point
no-bracket-point = { $place } не є дужками: у цьому пункті їх { $count }
# No bracket of {provision} reads so now: its words or its span have changed.
no-bracket-reads-now-words-span = Жодні дужки { $provision } вже так не читаються: змінилося формулювання або межі.
# No checkpoint was signed yet.
no-checkpoint-signed-yet = Контрольної точки ще не підписано.
# {name} is no code of a party
no-code-party = { $name } не є короткою назвою сторони
# {written} is no code of a party
no-code-party-2 = { $written } не є короткою назвою сторони
# {named} is no code of a party
no-code-party-3 = { $named } не є короткою назвою сторони
# {party} has no credential {name}.
no-credential = Сторона { $party } не має акредитації { $name }.
# no credential of this delegation is called {name}
no-credential-delegation-called = у цієї делегації немає акредитації { $name }
# {name} is no credential that is held now.
no-credential-held-now = { $name } не є чинною акредитацією.
# {credential} is no credential that is held now.
no-credential-held-now-2 = { $credential } не є чинною акредитацією.
# {name} is no credential: no office
no-credential-no-office = { $name } не є акредитацією: бракує посади
# no credential of these talks is called {credential}
no-credential-talks-called = у цих переговорах немає акредитації { $credential }
# there is no draft {number}
no-draft = проєкту { $number } немає
# There is no form {form}.
no-form = Формату { $form } немає.
# no form makes an act of the kind {other}
# {code} has no head of delegation.
no-head-delegation = Сторона { $code } не має глави делегації.
# {id} is no identity of a provision
no-identity-provision = { $id } не є ідентифікатором положення
# {kind} is no kind of provision
no-kind-provision = { $kind } не є видом положення
# {other} is no kind of sentence
no-kind-sentence = { $other } не є видом речення
# No language is named.
no-language-named = Не названо жодної мови.
# {language} is no language of these talks.
no-language-talks = { $language } не є мовою цих переговорів.
# {name} is no name of a credential of {party}.
no-name-credential = { $name } не є назвою акредитації сторони { $party }.
# {text} is no name of a text.
no-name-text = { $text } не є назвою тексту.
# there is no option {n}
no-option = рішення { $n } немає
# No paper is filed.
no-paper-filed = Не долучено жодного документа.
# no paper is handed in
no-paper-handed = документа не подано
# No party negotiates.
no-party-negotiates = Жодна сторона не веде переговорів.
# {name} is of no party to the talks.
no-party-talks = { $name } не належить до жодної сторони переговорів.
# there is no point {name}
no-point = пункту { $name } немає
# No principal is accredited.
no-principal-accredited = Керівництва не акредитовано.
# No provision is named.
no-provision-named = Не названо жодного положення.
# {part} of {whole} is no share.
no-share = { $part } із { $whole } не є часткою.
# {written} is no such rule
no-such-rule = { $written } не є таким правилом
# no text {text} has a base in these talks
no-text-base-talks = у цих переговорах немає тексту { $text }, що мав би базовий
# no text has a base yet
no-text-base-yet = жоден текст ще не має базового
# no text is handed in
no-text-handed = тексту не подано
# There is no text named {text}.
no-text-named = Тексту з назвою { $text } немає.
# {written} is no time
no-time = { $written } не є датою й часом
# there is no version in {language}
no-version-language = немає версії мовою { $language }
# {written} is no whole number
no-whole-number = { $written } не є цілим числом
# no words are left of {id}; to delete it is another change
no-words-left-delete-another-change = від { $id } не лишається жодного слова; вилучення — це інша зміна
# Nobody comes in by it. Let the head of the delegation make a new link.
nobody-comes-let-head-delegation-make = Так ніхто не ввійде. Нехай глава делегації створить нове посилання.
# Nobody has said what became of {lost}, which the earlier draft has.
nobody-said-what-became-earlier-draft = Ніхто не сказав, що сталося з положеннями попереднього проєкту: { $lost }.
# Nobody is signed in here.
nobody-signed-here = Тут ніхто не ввійшов.
# Nobody would be left.
nobody-would-left = Нікого б не залишилося.
# {name} is not of {code}.
not = { $name } не належить до { $code }.
# {party} has not agreed the words of {id}.
not-agreed-words = Сторона { $party } не погоджувала формулювання { $id }.
# {id} is not among the provisions of the earlier draft that are unaccounted for.
not-among-provisions-earlier-draft-unaccounted = { $id } не належить до положень попереднього проєкту, доля яких не з’ясована.
# {provision} is not in the base yet.
not-base-yet = { $provision } ще не входить до базового тексту.
# {point} is not in the base yet
not-base-yet-2 = { $point } ще не входить до базового тексту
# It was not cleared in a consultation.
not-cleared-consultation = Його не відкрито в консультації.
# {credential} is not of the delegation of {party}
not-delegation = { $credential } не належить до делегації сторони { $party }
# {credential} is not empowered to {kind}.
not-empowered = { $credential } не має повноважень: { $kind }.
# {credential} is not a member of the team {team}.
not-member-team = { $credential } не є членом групи { $team }.
# {id} was not referred to the team.
not-referred-team = { $id } не передавали групі.
# it is not said which points become one
not-said-points-become = не зазначено, які пункти об’єднати
# it is not said where they meet
not-said-where-meet = не зазначено місця зустрічі
# {id} was not shown to {party}.
not-shown = { $id } не показано { $party }.
# you are not signed in, or not any more
not-signed-not-any-more = ви не ввійшли або вже вийшли
# {party} has not spoken to bracket {label} of {place}.
not-spoken-bracket = Сторона { $party } не висловилася щодо дужок { $label } ({ $place }).
# it is not taken in
not-taken = положення не включається
# {name} is not UTF-8: {e}
not-utf-8 = { $name } не є UTF-8: { $e }
# Noted a public remark by {speaker} on {hour}.
noted-public-remark = Зафіксовано публічне висловлювання: { $speaker }, { $hour }.
# Noted a public remark.
noted-public-remark-2 = Зафіксовано публічне висловлювання.
# Nothing is accepted.
nothing-accepted = Нічого не прийнято.
# {party} has nothing of act {act} on the table there.
nothing-act-table = Сторона { $party } не має там на розгляді нічого за актом { $act }.
# nothing is added
nothing-added = нічого не додається
# Nothing is agreed until everything is agreed
nothing-agreed-until-everything-agreed = Нічого не погоджено, доки не погоджено все
# nothing is answered
nothing-answered = відповіді немає
# nothing is changed
nothing-changed = нічого не змінено
# Nothing was changed. Try again, or look after the file of this node.
nothing-changed-try-again-look-after = Нічого не змінено. Спробуйте ще раз або перевірте файл цього вузла.
# Nothing is corrected.
nothing-corrected = Нічого не виправлено.
# Nothing is to be done.
nothing-done = Нічого робити не треба.
# Nothing is to be done: the acceptance stands.
nothing-done-acceptance-stands = Нічого робити не треба: згода чинна.
# Nothing is to be done: the agreement stands.
nothing-done-agreement-stands = Нічого робити не треба: погодження чинне.
# Nothing is to be done; lift it first to say it anew.
nothing-done-lift-first-say-anew = Нічого робити не треба; щоб сказати наново, спершу зніміть попереднє.
# There is nothing here that you may see.
nothing-here-may-see = Тут немає нічого, що ви можете бачити.
# nothing is named that closes
nothing-named-closes = не названо жодних дужок, які слід зняти
# nothing that is shown
nothing-shown = непоказане
# Nothing was signed. To sign it all the same, say in the form that you do so knowingly.
nothing-signed-sign-all-same-say = Нічого не підписано. Щоб усе ж підписати, зазначте у формі, що робите це свідомо.
# {party} has nothing stale in act {act}.
nothing-stale-act = З акта { $act } сторони { $party } нічого не потребує поновлення.
# nothing is wished
nothing-wished = нічого не запропоновано
# Objected to what act {of} put or declared.
objected-what-act-put-declared = Заперечення проти винесеного або оголошеного актом { $of }.
# {name} of {text}
of = { $name } тексту { $text }
# Which offer
offer = Яка пропозиція
# The offer of act {act} is not entrusted to {credential}.
offer-act-not-entrusted = Пропозицію акта { $act } не довірено { $credential }.
# The offer lapsed unread at {lapses}.
offer-lapsed-unread = Пропозиція втратила чинність непрочитаною { $lapses }.
# The offer would have lapsed already.
offer-would-lapsed-already = Пропозиція вже втратила б чинність.
# on {opened}
on = { $opened }
# One of: {kinds}.
one-of = Один із цих: { $kinds }.
# {name} is the only head of {party}.
only-head = { $name } — єдиний глава делегації сторони { $party }.
# Only if these close so
only-if-close = Лише якщо ці дужки буде знято так
# Only on these points
only-points = Лише щодо цих пунктів
# Only you see this. It would breach your private paper: {says}
only-see-would-breach-private-paper = Це бачите лише ви. Це суперечить вашому закритому документу: { $says }
# {provision} has open brackets.
open-brackets = Залишаються дужки: { $provision }.
# to open or close a round
open-close-round = відкрити або закрити раунд
# Open other talks in a file of their own.
open-other-talks-file-own = Відкрийте інші переговори в окремому файлі.
# Open the page again and repeat what you did; nothing was changed.
open-page-again-repeat-what-did = Відкрийте сторінку знову й повторіть дію; нічого не змінено.
# Open the page in a browser.
open-page-browser = Відкрийте сторінку в браузері.
# Open the page of this room, and send it from there.
open-page-room-send = Відкрийте сторінку цієї зали й надішліть звідти.
# Open the talks anew with this mended.
open-talks-anew-mended = Виправте це й відкрийте переговори наново.
# Open it with the very content that its author sealed.
open-very-content-author-sealed = Розпечатуйте з тим самим змістом, який запечатав автор.
# Opened the offer of act {of}.
opened-offer-act = Розпечатано пропозицію акта { $of }.
# Opened a round in {place} on {hour}.
opened-round = Відкрито раунд ({ $place }), { $hour }.
# Opened the talks “{title}”.
opened-talks = Відкрито переговори «{ $title }».
# opposes it
opposes = виступає проти
# The option that is recommended is none of those laid before.
option-recommended-none-laid-before = Рекомендованого рішення немає серед поданих.
# Options are counted from 1, in the order in which they are given.
options-counted-1-order-given = Рішення лічать від 1 у тому порядку, у якому їх подано.
# other words for {name}
other-words = інше формулювання ({ $name })
# Others have closed it, or the words around it have changed: look at the text.
others-closed-words-around-changed-look = Їх зняли інші або змінилося сусіднє формулювання: погляньте на текст.
# A paper was filed for it by act {act}: look at it, and join or withdraw.
paper-filed-act-look-join-withdraw = Актом { $act } від її імені долучено документ: ознайомтеся з ним і приєднайтеся або відкличте його.
# A paper is filed for one party to the talks or more.
paper-filed-party-talks-more = Документ долучають від імені однієї або кількох сторін переговорів.
# The paper would have lapsed already.
paper-would-lapsed-already = Документ уже втратив би чинність.
# Papers
papers = Документи
# paragraph
paragraph = частина
# Parties asked to co-sponsor
parties-asked-co-sponsor = Сторони, запрошені стати співавторами
# A party acceded to the talks.
party-acceded-talks = До переговорів приєдналася сторона.
# A party has asked that {provision} not vanish from the table.
party-asked-not-vanish-table = Одна зі сторін просила залишити { $provision } на розгляді.
# PARTY/OFFICE
party-office = СТОРОНА/ПОСАДА
# a party's own words
party-s-own-words = слова однієї сторони
# the passkey was not taken: {why}
passkey-not-taken = ключ доступу не прийнято: { $why }
# this passkey opens no signing key: its device or browser gives no secret (the PRF extension)
passkey-opens-no-signing-key-device = цей ключ доступу не відкриває ключа підпису: пристрій або браузер не дає секрету (розширення PRF)
# there are {most} passkeys already; take one away first
passkeys-already-take-away-first = ключів доступу вже { $most }; спершу вилучіть один
# The passphrase does not open the private paper.
passphrase-does-not-open-private-paper = Парольна фраза не відкриває закритого документа.
# the password has {n} characters, and takes at least {least}
password-characters-takes-least = довжина пароля — { $n }, а потрібно щонайменше { $least } символів
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
# twenty thousand pages
pdf-many-pages = двадцять тисяч сторінок
# twelve million signs of drawing
pdf-much-drawing = дванадцять мільйонів знаків малюнка
# 64 MiB in streams
pdf-much-in-streams = 64 МіБ у потоках
# too much that is drawn over words
pdf-much-over-words = забагато намальованого поверх слів
# this paraph was built without PDF
pdf-not-built = цей paraph зібрано без PDF
# Leave only .otf and .ttf files in the folder that PARAPH_FONTS names.
pdf-only-fonts = Залиште в теці, названій у PARAPH_FONTS, лише файли .otf і .ttf.
# more on a page than can be seen there
pdf-page-full = більше на сторінці, ніж там можна побачити
# Write a Word file or a page instead, and report this.
pdf-report = Запишіть натомість файл Word або сторінку й повідомте про це.
# the pages could not be set: {what}
pdf-setting = не вдалося зверстати сторінки: { $what }
# this PDF holds more than is read: {what}
pdf-too-large = цей PDF містить більше, ніж читається: { $what }
# the file is not a PDF that can be read
pdf-unreadable = файл не є PDF, який можна прочитати
# The pen is given to {code}, which does not chair.
pen-given-does-not-chair = Вести текст доручено { $code }, хто не головує.
# The pen is given to {code}, which is no party.
pen-given-no-party = Вести текст доручено { $code }, що не є стороною.
# point
point-2 = пункт
# The point
point-3 = Пункт
# the point is not shown to you
point-not-shown-you = пункт вам не показують
# The point for which words were borrowed
point-words-borrowed = Пункт, для якого запозичено слова
# Points
points = Пункти
# Points that bear on it
points-bear = Пункти, що цього стосуються
# Points that bear another number
points-bear-another-number = Пункти, що мають інший номер
# Points that bear no number
points-bear-no-number = Пункти без номера
# Points that it bears on
points-bears = Пункти, яких це стосується
# Points that become one
points-become = Пункти, що стають одним
# Points that fall into these parts
points-fall-into-parts = Пункти, що розпадаються на ці частини
# Points that go
points-go = Пункти, що вилучаються
# Points of the last draft
points-last-draft = Пункти останнього проєкту
# Points that shall read so
points-shall-read = Пункти, що мають звучати так
# Points that stand after another
points-stand-after-another = Пункти, що стоять після іншого
# Points that stand at the head of the text
points-stand-head-text = Пункти, що стоять на початку тексту
# Points; the whole text where none is named
points-whole-text-where-none-named = Пункти; увесь текст, якщо жодного не названо
# preamble
preamble = преамбула
# presides or mediates
presides-mediates = головує або посередничає
# {party} (principal)
principal = { $party } (керівництво)
# a principal
principal-2 = керівництво
# To whom; the principals where nobody is named
principals-where-nobody-named = Кому; керівництву, якщо нікого не названо
# The principle
principle = Принцип
# the principle
principle-2 = принцип
# The principle has no words.
principle-no-words = Принцип не має формулювання.
# Which proposal
proposal = Яка пропозиція
# Your proposal of act {act} on {place} is stale: renew it, or let it go.
proposal-act-stale-renew-let-go = Ваша пропозиція акта { $act } ({ $place }) більше не відповідає тексту: поновіть її або відмовтеся від неї.
# A proposal is renewed when the words that it names have changed.
proposal-renewed-when-words-names-changed = Пропозицію поновлюють, коли змінилося формулювання, якого вона стосується.
# Propose on the base as it stands.
propose-base-stands = Вносьте пропозиції до базового тексту в його нинішньому вигляді.
# Propose a change, or state a position.
propose-change-state-position = Запропонуйте зміну або висловіть позицію.
# Propose a change to the words as they stand.
propose-change-words-stand = Запропонуйте зміну до нинішнього формулювання.
# Propose changes to it, or hand in another text.
propose-changes-hand-another-text = Запропонуйте зміни до нього або подайте інший текст.
# Propose the corrections anew.
propose-corrections-anew = Запропонуйте виправлення наново.
# Propose it in parts from the beginning, or split it when it stands.
propose-parts-beginning-split-when-stands = Запропонуйте його одразу частинами або розділіть, коли його буде ухвалено.
# Proposed.
proposed = Внесено пропозицію.
# Proposed {what}.
proposed-2 = Запропоновано: { $what }.
# Proposed editorial corrections to {place}.
proposed-editorial-corrections = Запропоновано редакційні виправлення: { $place }.
# {side} proposes nothing in point {place}
proposes-nothing-point = сторона { $side } нічого не пропонує в пункті { $place }
# A provision of the base leaves it by a proposal that is adopted.
provision-base-leaves-proposal-adopted = Положення виходить із базового тексту лише за ухваленою пропозицією.
# A provision is set aside for a reason.
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
# whom it was put to
put = той, кому питання передано на розгляд
# Put another wording.
put-another-wording = Винесіть інше формулювання.
# Put the list, and declare it.
put-list-declare = Винесіть список на розгляд і оголосіть його.
# They put {n} {n?point|points} to their principals.
put-points-principals = { $n ->
     [one] Вони передали { $n } пункт на розгляд свого керівництва.
     [few] Вони передали { $n } пункти на розгляд свого керівництва.
     [many] Вони передали { $n } пунктів на розгляд свого керівництва.
    *[other] Вони передали { $n } пункту на розгляд свого керівництва.
}
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
put-wordings-room-2 = Винесено формулювання на розгляд делегацій: { $place }.
# Put {n} {n?wording|wordings} under silence until {until}: {place}.
put-wordings-under-silence-until = { $n ->
     [one] За процедурою мовчазної згоди до { $until } винесено { $n } формулювання: { $place }.
     [few] За процедурою мовчазної згоди до { $until } винесено { $n } формулювання: { $place }.
     [many] За процедурою мовчазної згоди до { $until } винесено { $n } формулювань: { $place }.
    *[other] За процедурою мовчазної згоди до { $until } винесено { $n } формулювання: { $place }.
}
# A question on {place}: {question}
question = Питання ({ $place }): { $question }
# The question
question-2 = Питання
# the question is about withheld words.
question-about-withheld-words = питання стосується формулювання з обмеженим доступом.
# the question of act {act}
question-act = питання акта { $act }
# Read the rolling text, which says what is proposed.
read-rolling-text = Читайте зведений текст: у ньому сказано, що запропоновано.
# reads what is shown
reads-what-shown = читає показане
# Recalled {credential}.
recalled-2 = Відкликано акредитацію { $credential }.
# on record
record = зафіксовано
# The record has no time yet by which silence could run.
record-no-time-yet-silence-could = У реєстрі ще не зазначено часу, за яким могла б тривати мовчазна згода.
# The record stays as it is.
record-stays = Реєстр залишається як є.
# Refer the points anew.
refer-points-anew = Передайте пункти наново.
# to refer {place} to a technical team
refer-technical-team = передати технічній групі ({ $place })
# The referral
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
# Refused: it would have been {noun}.
refused-would = Відхилено: це мав бути { $noun }.
# Rejected {what}.
rejected = Відхилено: { $what }.
# rejects
rejects-2 = відхиляє
# A remark names its speaker, by office, and its source.
remark-names-speaker-office-source = Публічне висловлювання фіксують із посадою того, хто висловився, і джерелом.
# Remove the character, or save the file as UTF-8 text again.
remove-control = Приберіть цей знак або ще раз збережіть файл як текст у UTF-8.
# Render the base as it stands.
render-base-stands = Передайте базовий текст у його нинішньому вигляді.
# {provision} renders no provision of the base: nothing stands in its place there
renders-no-provision-base-nothing-stands = { $provision } не передає жодного положення базового тексту: на його місці там нічого немає
# Renewed its proposal of act {of}.
renewed-proposal-act = Поновлено пропозицію акта { $of }.
# Renewed its proposal of act {of}: {what}.
renewed-proposal-act-2 = Поновлено пропозицію акта { $of }: { $what }.
# to reopen what act {of} closed
reopen-what-act-closed = відкрити знову закрите актом { $of }
# Reopened what act {of} closed.
reopened-what-act-closed = Відкрито знову закрите актом { $of }.
# Replaced the key of {credential}.
replaced-key = Замінено ключ акредитації { $credential }.
# reported by one, or denied
reported-denied = повідомило одне джерело або спростовано
# reported by more than one
reported-more = повідомили кілька джерел
# Reported on the referral of act {of} to {team}.
reported-referral-act = Подано звіт групи { $team } щодо переданого актом { $of }.
# Reported on the referral of act {of}.
reported-referral-act-2 = Подано звіт щодо переданого актом { $of }.
# {team} reports on {place}.
reports = Очікується звіт групи { $team }: { $place }.
# The request does not say where it comes from.
request-does-not-say-where-comes = Запит не зазначає, звідки він.
# The request names no host.
request-names-no-host = Запит не називає вузла.
# Your reservation on {on} stands: nothing there is agreed until you lift it.
reservation-stands-nothing-agreed-until-lift = Ваше застереження чинне ({ $on }): там нічого не погоджено, доки ви його не знімете.
# Return only what your party agreed; to reopen adopted words takes the rules' majority.
return-only-what-party-agreed-reopen = Повертайте в дужки лише погоджене вашою стороною; щоб відкрити знову ухвалене, потрібна більшість за правилами.
# Returned {place} to brackets: its agreement is gone.
returned-brackets-agreement-gone = Повернуто в дужки, згоду відкликано: { $place }.
# Returned {what} to the delegations.
returned-delegations = Повернуто делегаціям: { $what }.
# returns
returns-2 = повертає
# Role
role = Роль
# The room cannot write: its disk is full or fails. Nothing was signed, and the record is as it was.
room-cannot-write-disk-full-fails = Зала не може записати: її диск переповнений або несправний. Нічого не підписано, і реєстр лишився таким, яким був.
# The room could not do this. Nothing was changed.
room-could-not-do-nothing-changed = Зала не змогла цього зробити. Нічого не змінено.
# The room does not speak that language.
room-does-not-speak-language = Зала не говорить цією мовою.
# The round that act {act} opened has not closed.
round-act-opened-not-closed = Раунд, відкритий актом { $act }, не закрито.
# The round that ends; nothing to begin one
round-ends-nothing-begin = Раунд, що закінчується; нічого, щоб почати новий
# The rules ask for {notice} hours of notice; by the record it is {now}.
rules-ask-hours-notice-record = Правила вимагають повідомлення за { $notice } год; за часом реєстру зараз { $now }.
# the rules hide whose words are whose: no alternative goes by a party
rules-hide-names = правила приховують, чиї це слова: жоден варіант не називають за стороною
# The rules of procedure know no silence procedure.
rules-procedure-know-no-silence-procedure = Правила процедури не передбачають процедури мовчазної згоди.
# it runs on in the one before
runs-before = у попередньому пункті
# it is said of a round that ends
said-round-ends = це зазначено для раунду, що закінчується
# it is said of a sentence of the kind {kind}
said-sentence-kind = це зазначено для речення виду { $kind }
# Said whether a draft upholds the principle of act {of}.
said-whether-draft-upholds-principle-act = Зазначено, чи дотримано в проєкті принципу акта { $of }.
# Save its text as plain text or Markdown in UTF-8, and give that file.
save-as-plain-text = Збережіть його текст як простий текст або Markdown у UTF-8 і подайте той файл.
# Open it in the program that wrote it and save it as UTF-8.
save-as-utf8 = Відкрийте його в програмі, яка його записала, і збережіть у UTF-8.
# Open it in Word or LibreOffice, save it again as .docx, and give that file.
save-docx-again = Відкрийте його у Word або LibreOffice, ще раз збережіть як .docx і подайте той файл.
# Save it as UTF-8.
save-utf-8 = Збережіть його як UTF-8.
# Say which: {names}.
say = Зазначте який: { $names }.
# Say which is meant.
say-meant = Зазначте, про який ідеться.
# Say until when it runs.
say-until-when-runs = Зазначте, до якого часу вона триває.
# Say what any text must uphold.
say-what-any-text-must-uphold = Зазначте, чого має дотримуватися будь-який текст.
# Say where and who attended when it begins.
say-where-attended-when-begins = Місце й учасників зазначають на початку раунду.
# Say whether {name} upholds the principle of act {principle}.
say-whether-upholds-principle-act = Зазначити, чи дотримано принципу акта { $principle }: { $name }.
# {here} {name} says “{words}”
says = { $here } { $name }: там є «{ $words }»
# scrutiny
scrutiny = застереження щодо вивчення
# See docs/format/acts.md for what it must hold.
see-docs-format-acts-md-what = Що він має містити, див. у docs/format/acts.md.
# See the list as it was put.
see-list-put = Див. список, винесений на розгляд.
# See the log.
see-log = Див. реєстр.
# See the table of brackets.
see-table-brackets = Див. таблицю дужок.
# Send it as JSON.
send-json = Надішліть як JSON.
# Send a smaller file.
send-smaller-file = Надішліть менший файл.
# Send what waits to the keeper of the record, and try again.
send-what-waits-keeper-record-try = Надішліть те, що очікує, зберігачеві реєстру й спробуйте ще раз.
# Sentence {nth}, {what}, has not the consent of {missing}.
sentence-not-consent = На речення { $nth } ({ $what }) не дали згоди: { $missing }.
# Its sentences
sentences = Її речення
# Which sentences; all where none is named
sentences-all-where-none-named = Які речення; усі, якщо жодного не названо
# sentences are given one by one, and the whole marked up
sentences-given-whole-marked-up = речення подано і окремо, і всі разом із позначками
# {set_by} set {hour}: {about}.
set = Сторона { $set-by } призначила на { $hour }: { $about }.
# Set {hour}: {about}.
set-2 = Призначено на { $hour }: { $about }.
# Set {place} aside.
set-aside = Знято з розгляду: { $place }.
# to set aside {place}
set-aside-2 = зняти з розгляду ({ $place })
# Set aside by act {act}: {reason}
set-aside-act = Знято з розгляду актом { $act }: { $reason }
# Set it aside with a reason, or bring it back by a proposal.
set-aside-reason-bring-back-proposal = Зніміть їх із розгляду з обґрунтуванням або поверніть пропозицією.
# Set a date.
set-date = Призначено дату.
# Set a later date.
set-later-date = Призначте пізнішу дату.
# Set a text in the language of consent as the base.
set-text-language-consent-base = Візьміть за базовий текст, складений мовою згоди.
# Who sets the base
sets-base = Хто визначає базовий текст
# Short name, as it stands in brackets
short-name-stands-brackets = Коротка назва, як вона стоїть у дужках
# Short name of the text
short-name-text = Коротка назва тексту
# shown beside words
shown-beside-words = показано поруч зі словами
# shown to nobody
shown-nobody = не показано нікому
# Sign with one that is.
sign = Підпишіть за чинною акредитацією.
# Sign in again.
sign-again = Увійдіть знову.
# Sign it anew on the record as it is.
sign-anew-record = Підпишіть наново за нинішнім станом реєстру.
# Sign in, and come back.
sign-come-back = Увійдіть і поверніться сюди.
# Sign it on the command line.
# Sign with the key that the talks know: see who takes part.
sign-key-talks-know-see-takes = Підпишіть ключем, відомим у переговорах: див. перелік учасників.
# Sign in, and send it again.
sign-send-again = Увійдіть і надішліть знову.
# Sign it where your key is.
sign-where-key = Підпишіть там, де є ваш ключ.
# Signed {noun}.
signed = Підписано { $noun }.
# Silence ended at {until}.
silence-ended = Процедура мовчазної згоди завершилася { $until }.
# a silence procedure has no end
silence-procedure-no-end = процедура мовчазної згоди не має кінцевого строку
# a silence procedure has no letter
silence-procedure-no-letter = процедура мовчазної згоди не має листа
# Silence runs for {least} hours at least, from {now}, and a letter says so.
silence-runs-hours-least-letter-says = Процедура мовчазної згоди триває щонайменше { $least } год від { $now }, і про неї повідомляє лист.
# Silence runs until {until} by the record's time.
silence-runs-until-record-s-time = Процедура мовчазної згоди триває до { $until } за часом реєстру.
# speaks for it at the table
speaks-table = виступає від її імені за столом
# to split {name}
split = розділення ({ $name })
# Who spoke, by office
spoke-office = Хто висловився, за посадою
# Sponsors are named
sponsors-named = Авторів названо
# it stands
stands-2 = залишається
# it stands after {name}
stands-after = ставиться після: { $name }
# it stands elsewhere
stands-elsewhere = ставиться в іншому місці
# it stands at the head
stands-head = ставиться на початку
# State the time.
state-time = Зазначте точний час.
# Stated a position on {place}.
stated-position = Висловлено позицію: { $place }.
# Stated a principle.
stated-principle = Сформульовано принцип.
# Stated the record's time: {hour}.
stated-record-s-time = Зазначено час реєстру: { $hour }.
# Stated the record's time.
stated-record-s-time-2 = Зазначено час реєстру.
# The statement
statement = Заява
# the statement
statement-2 = заява
# the statement of act {act}
statement-act = заява акта { $act }
# the statement has no sentence
statement-no-sentence = заява не має речень
# the statement has no title
statement-no-title = заява не має назви
# the statement of act {act} was not released
statement-not-released = заяву акта { $act } не оприлюднено
# The statement that it replaces
statement-replaces = Заява, яку вона замінює
# The statement says nothing.
statement-says-nothing = Заява порожня.
# The statement has {len} sentences; there is no sentence {nth}.
statement-sentences-no-sentence = Речень у заяві: { $len }; речення { $nth } немає.
# “{old}” stays
stays = «{ $old }» залишається
# supports it
supports = підтримує
# table
table = таблиця
# The table of brackets has those that it has.
table-brackets = Наявні варіанти подано в таблиці дужок.
# The table of brackets says who has accepted what.
table-brackets-says-accepted-what = Таблиця дужок показує, хто що прийняв.
# Take a longer one: a few words that only you would put together.
take-longer-few-words-only-would = Оберіть довший: кілька слів, які поєднали б лише ви.
# {parties} take part in talks under the title “{title}”.
take-part-talks-under-title = У переговорах під назвою «{ $title }» беруть участь: { $parties }.
# Take a shorter one.
take-shorter = Оберіть коротший.
# To {kind} takes {who}; {credential} is not.
takes-not = Такий акт («{ $kind }») підписує { $who }; { $credential } не має цього статусу.
# Who takes part
takes-part = Хто бере участь
# {code} takes part, or has taken part, already.
takes-part-taken-part-already = { $code } уже бере або брала участь у переговорах.
# To {kind} takes a party to the talks; {party} is none.
takes-party-talks-none = Такий акт («{ $kind }») — лише для сторін переговорів; { $party } не є стороною.
# To {kind} takes the pen, which {holder} holds.
takes-pen-holds = Такий акт («{ $kind }») належить тому, хто веде текст: { $holder }.
# these talks have more than one text
talks-more-text = у цих переговорах більше ніж один текст
# The talks have no title.
talks-no-title = Переговори не мають назви.
# The talks are not open yet.
talks-not-open-yet = Переговори ще не відкрито.
# Talks open once, and before anything else.
talks-open-once-before-anything-else = Переговори відкривають один раз і раніше за все інше.
# {id} is with a team already.
team-already = { $id } уже передано групі.
# The team has no members.
team-no-members = Група не має членів.
# Which of them the team recommends, counted from 1
team-recommends-counted-1 = Яке з них рекомендує група, рахуючи від 1
# The team ({team}) has reported.
team-reported = Група ({ $team }) подала звіт.
# The team has reported by act {act}.
team-reported-act = Група подала звіт актом { $act }.
# The team's name
team-s-name = Назва групи
# at technical level
technical-level = на технічному рівні
# Its terms of reference
terms-reference = Мандат групи
# The text has: {numbers}.
text = У тексті є: { $numbers }.
# Which text
text-2 = Який текст
# The text
text-3 = Текст
# the text {text}
text-4 = текст { $text }
# The text that was handed in
text-handed = Поданий текст
# The text {name} was handed in by {by} by act {act}: make it the base, if you agree to work on it.
text-handed-act-make-base-if = Текст { $name } подала сторона { $by } актом { $act }: візьміть його за базовий, якщо погоджуєтеся над ним працювати.
# The text {name} was handed in by act {act}: make it the base, if you agree to work on it.
text-handed-act-make-base-if-agree = Текст { $name } подано актом { $act }: візьміть його за базовий, якщо погоджуєтеся над ним працювати.
# A text is initialled when nothing in it is in dispute.
text-initialled-when-nothing-dispute = Текст парафують, коли в ньому вже нема нічого спірного.
# a text in the language of consent renders no other
text-language-consent-renders-no-other = текст мовою згоди не передає жодного іншого
# The text {text} has no base yet.
text-no-base-yet = Текст { $text } ще не має базового.
# The text {text} has no provision {provision}.
text-no-provision = У тексті { $text } немає положення { $provision }.
# the text has no provisions
text-no-provisions = текст не має положень
# The text is in {language}, which is not the language of consent.
text-not-language-consent = Текст складено мовою { $language }, яка не є мовою згоди.
# the text of {party} is not shown to you
text-of-party-not-shown = текст сторони { $party } вам не показують
# There is: {names}.
there-is = Є: { $names }.
# The time
time = Час
# The time that was stated
time-stated = Зазначений час
# title
title = назва
# Its title
title-2 = Її назва
# too many attempts
too-many-attempts = забагато спроб
# Took back its acceptance of act {of}.
took-back-acceptance-act = Відкликано згоду, надану актом { $of }.
# Try again.
try-again = Спробуйте ще раз.
# Try again; if you have lost your password, ask the head of your delegation for a new link.
try-again-if-lost-password-ask = Спробуйте ще раз; якщо ви втратили пароль, попросіть нове посилання в глави вашої делегації.
# Try again; if it stays so, tell whoever runs this room.
try-again-if-stays-tell-whoever = Спробуйте ще раз; якщо не допоможе, повідомте тих, хто обслуговує цю залу.
# Try another.
try-another = Спробуйте іншу.
# two changes answer the same question about {id}
two-changes-answer-same-question-about = дві зміни відповідають на те саме питання щодо { $id }
# two new provisions are called {id}
two-new-provisions-called = два нові положення мають ідентифікатор { $id }
# two papers of {party} answer the same question about {id}
two-papers-answer-same-question-about = два документи сторони { $party } відповідають на те саме питання щодо { $id }
# Two parties are named {code}.
two-parties-named = Дві сторони мають назву { $code }.
# The two passwords are not the same.
two-passwords-not-same = Паролі не збігаються.
# two provisions have the identity {id}
two-provisions-identity = два положення мають ідентифікатор { $id }
# Under these rules a bracket closes by acceptance, not by the chair's finding.
under-rules-bracket-closes-acceptance-not = За цими правилами дужки знімають прийняттям, а не за висновком голови.
# Under these rules brackets close by the chair's finding.
under-rules-brackets-close-chair-s = За цими правилами дужки знімають за висновком голови.
# under these rules brackets close by the chair's finding
under-rules-brackets-close-chair-s-finding = за цими правилами дужки знімають за висновком голови
# Under a silence procedure: the letter that says so
under-silence-procedure-letter-says = За процедури мовчазної згоди: лист, який її оголошує
# Under a silence procedure: until when
under-silence-procedure-until-when = За процедури мовчазної згоди: до якого часу
# Use another short name.
use-another-short-name = Візьміть іншу коротку назву.
# Use a browser.
use-browser = Скористайтеся браузером.
# Use letters, digits, - . or _: framework.
use-letters-digits-framework = Уживайте літери, цифри, - . або _: framework.
# Use a newer Paraph.
use-newer-paraph = Скористайтеся новішою версією Paraph.
# Use your password, or a passkey of another device or password manager.
use-password-passkey-another-device-password = Скористайтеся паролем або ключем доступу іншого пристрою чи менеджера паролів.
# Use up to 32 letters, digits, - . or _.
use-up-32-letters-digits = Уживайте до 32 літер, цифр, - . або _.
# Verify the record.
verify-record = Перевірте реєстр.
# A version in {language} says which edition of the base it renders.
version-says-edition-base-renders = Версія мовою { $language } зазначає, яку редакцію базового тексту вона передає.
# Wait for their acceptance.
wait-acceptance = Дочекайтеся їхньої згоди.
# Wait for the other heads of delegation.
wait-other-heads-delegation = Дочекайтеся інших глав делегацій.
# Wait for it, or redraft the sentence.
wait-redraft-sentence = Дочекайтеся згоди або складіть речення наново.
# Wait for its report.
wait-report = Дочекайтеся її звіту.
# The ways out
ways-out = Можливі рішення
# To what
what = Проти чого
# For what
what-2 = Що призначається
# On what
what-3 = Щодо чого
# What
what-4 = Рішення
# What about
what-about = Чого це стосується
# What was accepted of {place} hangs on other brackets that this act does not close.
what-accepted-hangs-other-brackets-act = Прийняте ({ $place }) залежить від інших дужок, яких цей акт не знімає.
# What is accepted, together or not at all
what-accepted-together-not-all = Що приймається, разом або ніяк
# Of what act {act} corrects nothing is left: objected to, or changed since.
what-act-corrects-nothing-left-objected = З виправленого актом { $act } нічого не залишилося: заперечено або відтоді змінено.
# What act {act} put can be declared closed.
what-act-put-can-declared-closed = Винесене на розгляд актом { $act } можна оголосити закритим.
# Of what act {act} put nothing is left: objected to, or changed since.
what-act-put-nothing-left-objected = З винесеного актом { $act } нічого не залишилося: заперечено або відтоді змінено.
# what act {act} sealed is not in this copy
what-act-sealed-not-copy = запечатаного актом { $act } немає в цій копії
# What was adopted for {id} has changed since.
what-adopted-changed-since = Ухвалене щодо { $id } відтоді змінилося.
# What all may read in its stead
what-all-may-read-stead = Що замість нього можуть читати всі
# What it is called
what-called = Назва
# What closes
what-closes = Які дужки знімаються
# What is declared can be reopened: the rules say how many must ask.
what-declared-can-reopened-rules-say = Оголошене можна відкрити знову: правила визначають, скільки сторін мають просити.
# What is handed in is not well formed: {why}.
what-handed-not-well-formed = Подане складено неправильно: { $why }.
# what is kept of {credential} in this file was altered, or is of another version
what-kept-file-altered-another-version = збережене в цьому файлі щодо { $credential } змінено або воно належить до іншої версії
# What kind of sentence
what-kind-sentence = Вид речення
# What is lifted
what-lifted = Що знімається
# what is not shown
what-not-shown = непоказане
# What the offer hangs on is not on the table.
what-offer-hangs-not-table = Того, від чого залежить пропозиція, немає на розгляді.
# What is opened is not what was sealed: the hashes differ.
what-opened-not-what-sealed-hashes = Розпечатано не те, що було запечатано: хеші різняться.
# What is printed above it
what-printed-above = Що друкується над ним
# What was put
what-put = Що було винесено
# what is sealed needs the key of whoever signs, which is not at hand here
what-sealed-needs-key-whoever-signs = для запечатаного потрібен ключ того, хто підписує, а тут його немає
# What was sent is larger than 64 megabytes, or broke off.
what-sent-larger-64-megabytes-broke = Надіслане перевищує 64 мегабайти або обірвалося.
# What was sent is not UTF-8.
what-sent-not-utf-8 = Надіслане не є UTF-8.
# What was shown to you stands under consultations.
what-shown-stands-under-consultations = Показане вам — у розділі консультацій.
# What it is to the talks
what-talks = Статус у переговорах
# What the talks are called
what-talks-called = Назва переговорів
# What the team finds
what-team-finds = Висновок групи
# What {party} wishes to say in its own name; the others consent to its place here.
what-wishes-say-own-name-others = Що сторона { $party } бажає сказати від власного імені; інші погоджуються, щоб це тут стояло.
# When
when = Коли
# When a bracket closes: all, a share such as 2/3, or finding
when-bracket-closes-all-share-such = Коли знімають дужки: all, частка на зразок 2/3 або finding
# When it lapses
when-lapses = Коли втрачає чинність
# When it lapses unread
when-lapses-unread = Коли втрачає чинність непрочитаною
# When its report is due
when-report-due = Строк подання звіту
# Where
where = Де
# Where borrowed words come from
where-borrowed-words-come = Звідки запозичені слова
# Where it can be found
where-can-found = Де це можна знайти
# Whether the draft upholds it
whether-draft-upholds = Чи дотримано його в проєкті
# whoever holds the pen
whoever-holds-pen = той, хто веде текст
# Or the whole, marked up
whole-marked-up = Або все разом, із позначками
# Whom
whom = З ким
# Whose consent counts; all, or these
whose-consent-counts-all = Чия згода враховується; усіх або лише цих
# Whose own words they are
whose-own-words = Якій стороні належать ці слова
# Whose paper it is
whose-paper = Чий це документ
# Why
why = Обґрунтування
# with {label} ({letter}),
with = з { $label } ({ $letter }),
# Withdrew what it proposed by act {of}.
withdrew-what-proposed-act = Відкликано запропоноване актом { $of }.
# (withheld)
withheld-2 = (доступ обмежено)
# A withheld provision has a title for all, and readers.
withheld-provision-title-all-readers = Положення з обмеженим доступом має назву для всіх і читачів.
# Withheld the words of {place}.
withheld-words = Обмежено доступ до формулювання: { $place }.
# to withhold words of {place}
withhold-words = обмежити доступ до формулювання ({ $place })
# Witnessed the time of act {of}.
witnessed-time-act = Засвідчено час акта { $of }.
# This wording of {place} has not been accepted by {missing}.
wording-not-accepted = Це формулювання ({ $place }) не прийняли: { $missing }.
# Wordings and consents are never redacted.
wordings-consents-never-redacted = Формулювань і згод ніколи не вилучають.
# {n} {n?wording|wordings} put by act {act}: who does not object before the chair declares it consents.
wordings-put-act-does-not-object = { $n ->
     [one] { $n } формулювання винесено на розгляд актом { $act }: хто не заперечить до оголошення головою, той погоджується.
     [few] { $n } формулювання винесено на розгляд актом { $act }: хто не заперечить до оголошення головою, той погоджується.
     [many] { $n } формулювань винесено на розгляд актом { $act }: хто не заперечить до оголошення головою, той погоджується.
    *[other] { $n } формулювання винесено на розгляд актом { $act }: хто не заперечить до оголошення головою, той погоджується.
}
# {n} {n?wording|wordings} put by act {act}: who is silent until {until} consents.
wordings-put-act-silent-until-consents = { $n ->
     [one] { $n } формулювання винесено на розгляд актом { $act }: мовчання до { $until } означає згоду.
     [few] { $n } формулювання винесено на розгляд актом { $act }: мовчання до { $until } означає згоду.
     [many] { $n } формулювань винесено на розгляд актом { $act }: мовчання до { $until } означає згоду.
    *[other] { $n } формулювання винесено на розгляд актом { $act }: мовчання до { $until } означає згоду.
}
# Its words
words-2 = Його формулювання
# The words of that one
words-3 = Формулювання цього одного пункту
# The words
words-4 = Формулювання
# In your words
words-5 = Вашими словами
# words to which all consent
words-all-consent = слова, на які погодилися всі
# the words of {id} are those of the base
words-base = формулювання { $id } збігається з базовим текстом
# Your words beside the act would say “{words}”.
words-beside-act-would-say = Ваші слова при акті містили б «{ $words }».
# Words of this draft have been withheld since it was issued.
words-draft-withheld-since-issued = Після випуску цього проєкту доступ до частини формулювань обмежено.
# The words that only the readers see
words-only-readers-see = Формулювання, яке бачать лише читачі
# words of one side
words-side = слова однієї сторони
# Its words stand in {place}, by act {act}.
words-stand-act = Його формулювання, за актом { $act }, міститься тут: { $place }.
# in {name}, words that are withheld
words-withheld = { $name }, доступ до формулювання обмежено
# works on the text
works-text = працює над текстом
# {id} would follow itself
would-follow-itself = { $id } стояло б після самого себе
# {after}, which {provision} would follow, is not in the base yet.
would-follow-not-base-yet = { $after }, після якого стояло б { $provision }, ще не входить до базового тексту.
# {id} would follow what it holds
would-follow-what-holds = { $id } стояло б після того, що воно містить
# {after} would be followed, and stands nowhere
would-followed-stands-nowhere = місце було б після { $after }, якого ніде немає
# {name} would go, and with it “{words}”
would-go = { $name }: вилучення, а з ним і «{ $words }»
# {name} would no longer say “{words}”
would-no-longer-say = { $name }: там більше не було б «{ $words }»
# {name} would say “{words}”
would-say = { $name }: там було б «{ $words }»
# This would show your fallback “{words}”.
would-show-fallback = Це розкрило б вашу запасну позицію «{ $words }».
# Write [acts 3, 9], [common] or [A] before each sentence.
write-acts-3-9-common-before = Перед кожним реченням пишіть [acts 3, 9], [common] або [A].
# Write it in digits.
write-digits = Запишіть його цифрами.
# Write the letter that says until when silence is consent.
write-letter-says-until-when-silence = Напишіть лист, у якому зазначено, до якого часу мовчання означає згоду.
# Write PARTY/OFFICE: UA/delegate.
write-party-office-ua-delegate = Пишіть СТОРОНА/ПОСАДА: UA/delegate.
# Write POINT=SIDE or BRACKET=SIDE: 6=B, 6.2=base, B7=b.
write-point-side-bracket-side-6 = Пишіть ПУНКТ=СТОРОНА або ДУЖКИ=СТОРОНА: 6=B, 6.2=base, B7=b.
# Write it in UTC: 2025-11-23T09:00:00Z.
write-utc-2025-11-23t09-00 = Запишіть за UTC: 2025-11-23T09:00:00Z.
# Have the program that wrote it write it again: whole, in UTF-8, without a document type.
write-xml-again = Запишіть його ще раз тією самою програмою: повністю, у UTF-8, без типу документа.
# yes
yes = так
