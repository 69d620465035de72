import { type ReadonlySignal, signal } from "@preact/signals";
import type { unpackSurvey } from "./load-survey.tsx";

/** What shows a survey. */
export type Unpacked = ReturnType<typeof unpackSurvey>;

export interface SurveyPart {
	/** null: it is not loaded yet. */
	part: ReadonlySignal<Unpacked | null>;
	/** It could not be loaded; the next try may. */
	isAway: ReadonlySignal<boolean>;
	load(): Promise<void>;
}

declare module "../context/context.ts" {
	interface LazyParts {
		surveyPart: SurveyPart;
	}
}

/** Loads what shows a survey with the first one: few chats ask more than how it was. */
export function createSurveyPart(
	needs: Parameters<typeof unpackSurvey>[0],
	load: () => Promise<{ unpackSurvey: typeof unpackSurvey }> = () =>
		import("./load-survey.tsx"),
): SurveyPart {
	const part = signal<Unpacked | null>(null);
	const isAway = signal(false);
	return {
		part,
		isAway,
		async load() {
			if (part.peek()) return;
			try {
				const { unpackSurvey } = await load();
				part.value ??= unpackSurvey(needs);
				isAway.value = false;
			} catch {
				isAway.value = true;
			}
		},
	};
}
