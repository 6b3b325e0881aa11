# Те, що стоїть на кожній сторінці.
paraph = Paraph
skip = До основного змісту
nav-label = Сторінки зали
nav-standing = Головна
nav-text = Текст
nav-brackets = Дужки
nav-matrix = Позиції
nav-drafts = Проєкти
nav-statement = Заява
nav-chair = Стіл голови
nav-teams = Групи
nav-partners = Партнери
nav-remarks = Публічні висловлювання
nav-dates = Дати
nav-decisions = Рішення
nav-people = Учасники
nav-record = Реєстр
nav-public = Оприлюднене
you = Ви:
my-account = Мій обліковий запис
sign-in = Увійти
sign-out = Вийти
demonstration = Демонстрація
demo-switch = Подивитися як інший делегат:
demo-explained = Це демонстрація: посади замість осіб і вигаданий текст. Ці ключі відомі всім. Оберіть посаду, від імені якої ввійти.
after-act = після акта { $n }
live-lost = Зв’язок втрачено. Те, що ви пишете, лишається тут.
live-back = Зв’язок відновлено.
live-new = Відтоді, як ви завантажили цю сторінку, щось змінилося.
told-done = Зроблено.
told-waits = Підписано. Набере чинності, коли приєднаються інші.
told-completed = Підписано. Набирає чинності зараз.
told-queued = Підписано й збережено тут до надсилання зберігачеві реєстру.
told-signed-out = Ви вийшли.
told-kept = Збережено.
days-left = { $n ->
    [one] лишився { $n } день
    [few] лишилося { $n } дні
    [many] лишилося { $n } днів
   *[other] лишилося { $n } дня
}
hours-left = { $n ->
    [one] лишилася { $n } година
    [few] лишилося { $n } години
    [many] лишилося { $n } годин
   *[other] лишилося { $n } години
}
day = { $day } { $month } { $year } р.
month-01 = січня
month-02 = лютого
month-03 = березня
month-04 = квітня
month-05 = травня
month-06 = червня
month-07 = липня
month-08 = серпня
month-09 = вересня
month-10 = жовтня
month-11 = листопада
month-12 = грудня
act = Акт
show = Показати
find = Пошук слів
filter = Які пункти показати
sort = Порядок
further = Далі
before = Назад
shown-of = { $first }–{ $last } з { $all }
find-point = Знайти варіант за номером або назвою
another-point = Інший пункт, за номером
another-alternative = Інший варіант, наприклад 6.2=B
change = Змінити
remove = Вилучити
link = Посилання
file = Файл
download = Завантажити
optional = необов’язково
nothing-here = Поки що нічого немає.
nothing-to-choose = Наразі немає з чого вибирати.
no-answer = без відповіді
or-its-words = Або вставте його текст
form-docx = Word, з дужками
form-tracked = Word, відстежені зміни
form-md = Markdown
form-txt = Простий текст
form-html = Вебсторінка
form-json = JSON
form-akn = Akoma Ntoso
form-pdf = PDF
all-acts = Інші акти, які ви можете підписати
go-back = Назад
at-field = Поле:
