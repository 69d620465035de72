import "./push-notifications.css";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { PushNotificationRows } from "./PushNotificationRows.tsx";
import { pushNotificationsModel } from "./push-notifications.ts";

/** Ringing while the console is closed. */
export const pushNotificationsPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	model: pushNotificationsModel,
	Account: PushNotificationRows,
};
