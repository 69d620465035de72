import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { ringTries } from "../workspace/ring-tries.ts";
import { desktopNoticesModel } from "./desktop-notices.ts";
import { NoticesRow } from "./NoticesRow.tsx";
import { noticeWords } from "./words.ts";

/** Notices while the console is open and nobody sees it; push notifications are for when it is closed. */
export const desktopNoticesPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	model: desktopNoticesModel,
	Account: NoticesRow,
	fills: [
		ringTries.fill({
			label: noticeWords.label,
			ring: (workspace) => workspace.of(desktopNoticesModel).ring(),
		}),
	],
};
