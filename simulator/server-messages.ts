/** What the simulated operator's server says in its answers; data of the API, as the tariff's name is. */
export const serverMessages = {
  unauthenticated: "Unauthenticated.",
  noAccess: "Нет доступа",
  notEnoughRights: "Недостаточно прав",
  unknownPath: "Метод не найден",
  wrongParameter: "Неверный параметр",
  serverError: "Внутренняя ошибка, попробуйте позже",
  bodyTooLarge: "Слишком большое тело запроса",
  bodyNotJson: "Тело запроса не является объектом JSON",
  pinMissing: "Не указан ПИН-код",
  pinNotText: "ПИН-код должен быть строкой",
  pinRule: "ПИН-код должен состоять из 4–6 цифр",
  pinWrong: "Неверный ПИН-код",
  alreadyOn: "Двухфакторная аутентификация уже включена",
  alreadyOff: "Двухфакторная аутентификация уже отключена",
  invalidData: "The given data was invalid.",
} as const;
