import type { ReadonlySignal, Signal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import type { Ask } from "../../../protocol/ask.ts";
import { addStyle } from "../../../ui/add-style.ts";
import type { Chat } from "../chat/chat.ts";
import type { Locale } from "../locale/locale.ts";
import { AskedSurvey } from "./AskedSurvey.tsx";
import css from "./asking-part.css?inline";
import { ContactLine } from "./ContactLine.tsx";
import { createContacts } from "./contacts.ts";
import { SurveyPage } from "./SurveyPage.tsx";
import { createSurveyPart } from "./survey-part.ts";

declare module "../context/context.ts" {
	interface Models {
		/** What the shopper is invited to answer on this page, or looks at in a preview; null: nothing. */
		invited: Signal<Ask | null>;
	}
	interface LazyParts {
		ContactLine: typeof ContactLine;
	}
}

interface Needs {
	chat: Chat;
	store: LocalStore;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
	locale: Pick<Locale, "reads">;
}

/** The places where surveys stand; what shows one comes with the first. */
export function createParts({ chat, store, here, locale }: Needs) {
	addStyle(css);
	const surveyPart = createSurveyPart({
		chat,
		store,
		here,
		reads: locale.reads,
	});
	// What an earlier page could not send.
	void store.get("survey").then((half) => half && surveyPart.load());
	return {
		contacts: createContacts(chat, here),
		surveyPart,
		AskedSurvey,
		ContactLine,
		"below:survey": SurveyPage,
	};
}
