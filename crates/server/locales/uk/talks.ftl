# Стан переговорів.
needs-me = Що чекає на мене
nothing-waits = На вас нічого не чекає.
not-on-projector = На цьому екрані не показується.
silence-binds = Ваше мовчання вважатиметься згодою.
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
awaiting-other-heads = Очікує на інших глав делегацій
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
act-accredit = Залучити особу
act-recall = Відкликати акредитацію
act-rekey = Замінити ключ
act-accede = Прийняти приєднання сторони
act-leave = Вийти з переговорів
act-amend-rules = Змінити правила процедури
act-join = Приєднатися
act-submit = Подати текст
act-set-base = Узяти текст за базовий
act-propose = Внести
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
act-uphold = Сказати, чи дотримано принципу в проєкті
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
in-place-of = Замість
