import { accountCards } from "../workspace/account-cards.ts";
import { lazyView } from "../workspace/lazy-view.tsx";
import type { Part } from "../workspace/part.ts";
import { quietHoursModel } from "../workspace/quiet-hours.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { QuietCorner } from "./QuietCorner.tsx";
import { quietCard, quietRow } from "./quiet-views.ts";

/** When nothing rings for somebody. */
export const quietHoursPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	model: quietHoursModel,
	Account: lazyView(quietRow),
	Corner: QuietCorner,
	fills: [accountCards.fill(lazyView(quietCard))],
};
