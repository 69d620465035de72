import type { SurveyPreset } from "../../../protocol/survey-settings.ts";
import { AFTER_CHAT_BODY, AFTER_CHAT_RULE } from "../after-chat.ts";
import { LEAVING } from "./leaving.ts";
import { ORDERING_EFFORT } from "./ordering-effort.ts";
import { PRODUCT_IN_USE } from "./product-in-use.ts";
import { RECOMMEND } from "./recommend.ts";
import { SIX_TOPICS } from "./six-topics.ts";

/** What an owner begins with. */
export const SURVEY_PRESETS: readonly SurveyPreset[] = [
	{ name: "after_chat", body: AFTER_CHAT_BODY, rule: AFTER_CHAT_RULE },
	SIX_TOPICS,
	PRODUCT_IN_USE,
	RECOMMEND,
	ORDERING_EFFORT,
	LEAVING,
];
