import "./settings-nav.css";
import "./settings.css";
import "./waits/waits.css";
import { menu } from "../../ui/icons.ts";
import type { Part } from "../workspace/part.ts";
import { setsUp } from "../workspace/rights.ts";
import { LazySettings } from "./LazySettings.tsx";
import { mailStep } from "./settings-page.ts";
import { settingsWords } from "./words.ts";

/** What owners and supervisors set for a shop. */
export const settingsPart: Part = {
	page: {
		name: "settings",
		label: settingsWords.link,
		icon: menu,
		key: "s",
		Page: LazySettings,
		isFor: ({ sites }) => sites.value.some(({ role }) => setsUp(role)),
	},
	firstStep: { place: 2, title: settingsWords.mail, step: mailStep },
};
