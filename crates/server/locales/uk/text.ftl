# Текст і його дужки.
index = Пункти
side = Відкриті дужки
no-base-yet = Базового тексту ще немає.
go-on-reading = Читати далі
base = базовий текст
omitted = тут без тексту
withheld = Доступ до формулювання цього пункту обмежено.
stands = залишити
stands-not = вилучити
begins = окремий пункт
runs-on = частина попереднього пункту
at-the-head = на початку
after-point = після { $point }
no-number = без номера
question-presence = Залишити чи вилучити?
question-place = На якому місці?
question-number = Який номер?
question-boundary = Чи це окремий пункт?
point = Пункт
views = Подання
view-rolling = Дужки
view-clean = Чистий текст
view-ours = Наш текст
view-compare = Порівняти
view-columns = Поруч
view-history = Історія
filter-all = усі пункти
filter-contested = у дужках
filter-mine = яких стосуються наші пропозиції
filter-watched = у моєму списку стеження
filter-not-discussed = не обговорені
filter-reserved = із застереженнями
filter-elevated = на розгляді керівництва
filter-referred = передані групі
filter-on-the-table = залишені на розгляді
filter-changed = змінені після мого останнього перегляду
no-matching-points = Таких пунктів немає.
watch-list = Список стеження
watch-words = Слова, через кому
watch-points = Пункти, через кому
mark-read = Позначити як прочитане
keep-list = Зберегти
base-is = Базовий текст:
edition-n = редакція { $n }
handed-in-by = подала сторона
proposals-n = { $n ->
    [0] пропозицій немає
    [one] { $n } пропозиція
    [few] { $n } пропозиції
    [many] { $n } пропозицій
   *[other] { $n } пропозиції
}
brackets-over-time = Кількість фрагментів у дужках у часі
open-a-bracket = Оберіть номер дужок, щоб відкрити їх тут.
keys-explained = Натисніть ?, щоб побачити клавіші.
bracket = Дужки
alternatives = Варіанти
wordings = Формулювання
compromise = Компроміс
since = Відколи
open-since = Відкрито від акта { $n }
base-words = Формулювання базового тексту:
back-to-text = Назад до тексту
reasons = Обґрунтування
redacted = (вилучено автором)
says-accepts = приймає
says-supports = підтримує
says-can-live-with = вважає прийнятним
says-opposes = виступає проти
for-it = { $n ->
    [one] { $n } сторона — за
    [few] { $n } сторони — за
    [many] { $n } сторін — за
   *[other] { $n } сторони — за
}
you-propose-it = Це пропозиція вашої сторони.
can-live-with = Прийнятно
oppose = Виступити проти
accept-provided = Прийняти за умов або кілька разом
brackets-withheld = { $n ->
    [one] { $n } фрагмент у дужках вам недоступний
    [few] { $n } фрагменти в дужках вам недоступні
    [many] { $n } фрагментів у дужках вам недоступні
   *[other] { $n } фрагмента в дужках вам недоступні
}
sort-print = у порядку тексту
sort-since = за давністю
sort-alternatives = за кількістю варіантів
sort-support = за підтримкою
silence-is-no-support = Мовчання ніколи не означає підтримки.
how-many = Кількість
status = Статус
word-proposes = пропонує
word-accepts = приймає
word-supports = підтримує
word-can-live-with = вважає прийнятним
word-opposes = виступає проти
word-agrees-technical = погоджує на технічному рівні
word-agrees-ad-referendum = погоджує ad referendum
word-reserves = робить застереження
word-no-change = без змін
word-on-the-table = залишає на розгляді
word-silent = –
propose = Запропонувати
propose-other-words = Інше формулювання
propose-explained = Змініть формулювання. Перш ніж щось внести, ви побачите в попередньому перегляді дужки, які з’являться.
delete-point = Вилучити
propose-structure = Вставити, перемістити, розділити, об’єднати або перенумерувати пункти
propose-document = Завантажити відредагований документ
propose-document-explained = Файл Word, Markdown або простий текст: увесь текст таким, яким ви хочете його бачити. Paraph знайде ваші зміни, відстежені вони чи ні.
download-base = Текст у файлі Word
origin-of-words = Слова, запозичені з інших джерел
preview = Попередній перегляд
preview-explained = Попередній перегляд: що побачать у залі. Ще нічого не внесено.
to-look-at = На що звернути увагу
brackets-come = { $n ->
    [0] Нових дужок не з’явиться.
    [one] З’явиться { $n } фрагмент у дужках.
    [few] З’являться { $n } фрагменти в дужках.
    [many] З’явиться { $n } фрагментів у дужках.
   *[other] З’явиться { $n } фрагмента в дужках.
}
changes-n = { $n ->
    [one] { $n } зміна
    [few] { $n } зміни
    [many] { $n } змін
   *[other] { $n } зміни
}
gives-way = { $n ->
    [one] Вона замінює { $n } вашу попередню зміну.
    [few] Вона замінює { $n } ваші попередні зміни.
    [many] Вона замінює { $n } ваших попередніх змін.
   *[other] Вона замінює { $n } вашої попередньої зміни.
}
consents-lapse = { $n ->
    [one] { $n } згода втрачає чинність.
    [few] { $n } згоди втрачають чинність.
    [many] { $n } згод втрачають чинність.
   *[other] { $n } згоди втрачають чинність.
}
withheld-for-you = Формулювання з обмеженим доступом, яке ви можете читати
comments = Коментарі партнерів
whose-words = Чиї це слова
words = Слова
how = Підстава
how-base = базовий текст
how-accepted = прийнято
how-finding = висновок голови
how-silence = процедура мовчазної згоди
how-corrected = виправлено
how-withheld = доступ обмежено
how-other-base = інший базовий текст
proposed-by = Запропонували
accepted-by = Прийняли
its-life = Історія пункту
unchanged = без змін
trace = Таблиця відповідності
what-became = Доля
became-reworded = переформульовано
became-moved = переміщено
became-renumbered = перенумеровано
became-merged = об’єднано
became-deleted = вилучено
became-set-aside = знято з розгляду
became-inserted = новий
change-reworded = переформульовано
change-moved = переміщено
change-renumbered = перенумеровано
change-split = розділено
change-merged = об’єднано
change-deleted = вилучено
change-inserted = новий
moved-away = переміщено звідси
moved-here = переміщено сюди
feared = Зміни, які слід перевірити насамперед
keys = Клавіші
key-next = наступні дужки
key-previous = попередні дужки
key-open = відкрити дужки
key-lines = номери рядків
key-find = пошук
key-help = показати ці клавіші
close-this = Закрити
reservations-and-referrals = Застереження, передання та прохання
from-the-beginning = З початку
act-in-full = повністю
letter-to-send = Лист для надсилання
brackets-close-together = Закриваються лише разом
silent = не висловилися
