import type { Context } from "hono";
import {
	CONSOLE_LANGUAGES,
	type ConsoleLanguage,
	consoleLanguageOf,
} from "../../../protocol/console-languages.ts";
import type { PersonRow } from "../../store/contract/rows.ts";
import { languageCookie, languageIn } from "./cookie.ts";
import { wantedLanguages } from "./own-form.ts";

/** The language of the console's page here: as whoever was signed in last has chosen, else as the browser says. */
export function consoleLanguageHere(c: Context): ConsoleLanguage {
	return languageIn(c.req.header("Cookie")) ?? wantedHere(c);
}

/**
 * The language for whoever signs in or is signed in, and the cookie by which the page is in it from then on. It is
 * said where the page is in another one until now.
 */
export function followLanguage(
	c: Context,
	consoleOrigin: string,
	person: Pick<PersonRow, "language"> | undefined,
): { language?: ConsoleLanguage } {
	const chosen =
		CONSOLE_LANGUAGES.find((language) => language === person?.language) ?? null;
	const before = consoleLanguageHere(c);
	if (chosen !== languageIn(c.req.header("Cookie")))
		c.header("Set-Cookie", languageCookie(consoleOrigin, chosen), {
			append: true,
		});
	const language = chosen ?? wantedHere(c);
	return language === before ? {} : { language };
}

function wantedHere(c: Context): ConsoleLanguage {
	return consoleLanguageOf((wantedLanguages(c) ?? "").split(","));
}
