/** What is loaded with the first opening of the account's sheet. */
export { PushNotificationRows } from "./PushNotificationRows.tsx";
export { pushNotificationsModel } from "./push-notifications.ts";
