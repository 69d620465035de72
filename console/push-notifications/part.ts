import "./push-notifications.css";
import type { Part } from "../workspace/part.ts";
import { PushNotificationRows } from "./PushNotificationRows.tsx";
import { pushNotificationsModel } from "./push-notifications.ts";

/** Ringing while the console is closed. */
export const pushNotificationsPart: Part = {
	model: pushNotificationsModel,
	Account: PushNotificationRows,
};
