import "./alerts.css";
import { composerLines, headMarks } from "../conversation/slots.ts";
import { feedbackTabs } from "../feedback/tabs.ts";
import { rowMarks } from "../inbox/slots.ts";
import type { Part } from "../workspace/part.ts";
import { AlertLine, AlertMark } from "./AlertMarks.tsx";
import { alertsModel } from "./alerts.ts";
import { LazyAlerts } from "./LazyAlerts.tsx";
import { TO_ANSWER } from "./to-list.ts";
import { alertWords } from "./words.ts";

/** Bad ratings to which nobody has written: who is to look is told, and a mark stands until somebody has. */
export const alertsPart: Part = {
	model: alertsModel,
	fills: [
		rowMarks.fill(AlertMark),
		headMarks.fill(AlertMark),
		composerLines.fill(AlertLine),
		feedbackTabs.fill({
			name: TO_ANSWER,
			label: alertWords.tab,
			Tab: LazyAlerts,
		}),
	],
};
