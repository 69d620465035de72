import "./push-notifications.css";
import { bell } from "../../ui/icons.ts";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { LazyPhone } from "./LazyPhone.tsx";
import { LazyPushRows } from "./LazyPushRows.tsx";
import { pushLinkWords } from "./link-words.ts";
import { PHONE, phoneStep } from "./phone-page.ts";
import { pushSession } from "./push-session.ts";

/** Ringing while the console is closed. */
export const pushNotificationsPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	model: pushSession,
	page: {
		name: PHONE,
		label: pushLinkWords.phone,
		icon: bell,
		Page: LazyPhone,
		// Its link stands in the account's sheet.
		isFor: () => false,
	},
	firstStep: {
		place: 1,
		title: pushLinkWords.phone,
		step: phoneStep,
	},
	Account: LazyPushRows,
};
