# Стан переговорів.
needs-me = Що чекає на мене
nothing-waits = На вас нічого не чекає.
not-on-projector = На цьому екрані не показується.
silence-binds = Ваше мовчання зобов’яже вас.
rounds-held = { $n ->
    [one] Відбувся { $n } раунд
    [few] Відбулося { $n } раунди
    [many] Відбулося { $n } раундів
   *[other] Відбулося { $n } раунду
}
round-open = Триває раунд: { $place }
brackets-open = { $n ->
    [0] Відкритих дужок немає
    [one] { $n } фрагмент у дужках
    [few] { $n } фрагменти в дужках
    [many] { $n } фрагментів у дужках
   *[other] { $n } фрагмента в дужках
}
brackets-n = { $n ->
    [one] { $n } фрагмент у дужках
    [few] { $n } фрагменти в дужках
    [many] { $n } фрагментів у дужках
   *[other] { $n } фрагмента в дужках
}
brackets-unspoken = { $n ->
    [one] { $n } фрагмент у дужках, щодо якого ви не висловилися
    [few] { $n } фрагменти в дужках, щодо яких ви не висловилися
    [many] { $n } фрагментів у дужках, щодо яких ви не висловилися
   *[other] { $n } фрагмента в дужках, щодо яких ви не висловилися
}
changed-n = { $n ->
    [one] { $n } пункт змінено з часу вашого останнього перегляду
    [few] { $n } пункти змінено з часу вашого останнього перегляду
    [many] { $n } пунктів змінено з часу вашого останнього перегляду
   *[other] { $n } пункту змінено з часу вашого останнього перегляду
}
waits-for-hands = Очікує інших підписів
act-n = акт { $n }
status-not-discussed = не обговорено
status-bracketed = у дужках
status-clean = без дужок
status-agreed-at-technical-level = погоджено на технічному рівні
status-agreed-ad-referendum = погоджено ad referendum
status-adopted = ухвалено
status-put = винесено на розгляд делегацій
overlay-reserved-scrutiny = застереження щодо вивчення
overlay-reserved-ad-referendum = застереження ad referendum
overlay-reserved-general = загальне застереження
overlay-referred = передано групі
overlay-elevated = на розгляді керівництва
overlay-withheld = доступ обмежено
overlay-on-the-table = залишено на розгляді
overlay-no-change-asked = прохання не змінювати

# Акти за словом реєстру.
act-open = Відкрити переговори
act-accredit = Акредитувати делегата
act-recall = Відкликати акредитацію
act-rekey = Замінити ключ
act-accede = Прийняти приєднання сторони
act-leave = Вийти з переговорів
act-amend-rules = Змінити правила процедури
act-join = Приєднатися
act-submit = Подати текст
act-set-base = Узяти текст за базовий
act-propose = Внести пропозицію
act-file = Долучити документи
act-withdraw = Відкликати пропозицію
act-renew = Поновити пропозицію
act-position = Висловити позицію
act-accept = Прийняти
act-take-back = Відкликати
act-close = Зняти дужки
act-put = Винести на розгляд делегацій
act-object = Заперечити
act-declare = Оголосити закритим
act-reopen = Відкрити знову
act-agree = Погодити формулювання
act-return = Повернути в дужки
act-reserve = Зробити застереження
act-lift = Зняти застереження або прохання
act-no-change = Просити не змінювати
act-keep = Залишити на розгляді
act-meet = Відкрити або закрити раунд
act-set-date = Призначити дату
act-accept-date = Прийняти дату
act-state-time = Зазначити час
act-witness = Засвідчити час
act-refer = Передати групі
act-report = Подати звіт
act-elevate = Передати на розгляд керівництва
act-withhold = Обмежити доступ до формулювання
act-principle = Сформулювати принцип
act-uphold = Підтвердити для проєкту
act-non-paper = Подати нон-пейпер
act-offer = Подати запечатану пропозицію
act-open-offer = Розпечатати пропозицію
act-consult = Провести консультації з партнерами
act-comment = Надати коментар
act-remark = Зафіксувати публічне висловлювання
act-redact = Вилучити слова
act-issue = Випустити проєкт
act-set-aside = Зняти з розгляду
act-correct = Виправити
act-statement = Скласти заяву
act-consent-to = Погодитися з реченнями
act-initial = Парафувати
act-clear = Дозволити оприлюднення
act-decide = Ухвалити рішення

# Поля актів, за назвою.
ask-text = Який текст, за короткою назвою
ask-edition = Редакція базового тексту, яку прочитано
ask-reason = Чому
ask-provisions = Пункти
ask-name = Повна назва або СТОРОНА/ПОСАДА
ask-key = Відкритий ключ
ask-may-not = Акти, яких вона не дає права підписувати
ask-code = Коротка назва, як вона стоїть у дужках
ask-standing = Статус у переговорах
ask-pen = Хто веде текст: joint, chair:CODE, party:CODE
ask-base = Хто визначає базовий текст
ask-closing = Коли знімають дужки: all, частка на зразок 2/3 або finding
ask-counts = Чия згода враховується; усіх або лише цих
ask-reopening = Скільки сторін відкривають знову ухвалене: all або частка на зразок 2/3
ask-amendment = Скільки сторін змінюють ці правила: all або частка на зразок 2/3
ask-silence-hours = Найменша тривалість процедури мовчазної згоди, у годинах; 0 — без неї
ask-notice-hours = Найменший строк повідомлення про зустріч, у годинах
ask-everything = Нічого не погоджено, доки не погоджено все
ask-attribution = Назви авторів
ask-witnesses = Делегації, які засвідчують час перед кінцем мовчання
ask-provision = Який пункт
ask-act = Який акт
ask-shown = Можна показувати
ask-sponsors = Чий це документ
ask-title = Назва
ask-kind = Якого виду
ask-words = Формулювання
ask-acts = Акти, на які спирається факт
ask-party = Сторона
ask-reword = Пункти, що мають звучати так
ask-delete = Пункти, що вилучаються
ask-insert-after = Нові пункти, після цих
ask-insert-first = Нові пункти на початку тексту
ask-move-after = Пункти, що стоять після іншого
ask-move-first = Пункти, що стоять на початку тексту
ask-renumber = Пункти, що мають інший номер
ask-unnumber = Пункти без номера
ask-split = Пункти, що розпадаються на ці частини
ask-merge = Пункти, що стають одним
ask-merge-words = Формулювання цього одного пункту
ask-credential = Акредитація
ask-languages = Мови текстів, першою — мова згоди
ask-keeper = Акредитація, що зберігає реєстр
ask-date = Коли
ask-marking = Що друкується над текстом
ask-language = Мова
ask-source = Текст або де його можна знайти
ask-with = Сторони, запрошені стати співавторами
ask-origin = Звідки запозичені слова
ask-paper = Документи
ask-on = Щодо якого варіанта
ask-stance = Ставлення вашої сторони
ask-items = Які складники
ask-provided = Лише якщо ці дужки буде знято так
ask-accepted = Усе, що прийнято однаково
ask-until = За процедури мовчазної згоди: до якого часу
ask-letter = За процедури мовчазної згоди: лист, який її оголошує
ask-level = Наскільки твердо
ask-closes = Раунд, що закінчується; нічого, щоб почати новий
ask-place = Де
ask-at = Коли
ask-attended = Хто бере участь; якщо нікого не названо — усі, чия згода враховується
ask-about = Чого це стосується
ask-team = Назва групи
ask-members = Члени
ask-terms = Мандат групи
ask-due = Строк подання звіту
ask-finding = Висновок групи
ask-option = Можливі рішення
ask-recommends = Яке з них рекомендує група, рахуючи від 1
ask-question = Питання
ask-to = Кому або яким має бути формулювання
ask-readers = Хто може це читати
ask-watches = Пункти, що цього стосуються
ask-draft = Проєкт
ask-upheld = Чи дотримано принципу в проєкті
ask-lapses = Коли втрачає чинність
ask-entrusted = Хто, крім автора, може розпечатати
ask-partners = З ким
ask-alternatives = Варіанти показуються
ask-speaker = Хто висловився, за посадою
ask-certainty = Наскільки це певно
ask-sentence = Речення
ask-marked = Або все разом, із позначками
ask-instead-of = Заява, яку вона замінює
ask-sentences = Які речення; усі, якщо жодного не названо
ask-decision = Рішення
ask-note = Вашими словами
