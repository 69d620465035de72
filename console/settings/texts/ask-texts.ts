import type { TextsByLanguage } from "../../../protocol/site.ts";

/** Every text of the chat as we say it; null: the relay did not answer, or said something else. */
export async function askTexts(): Promise<TextsByLanguage | null> {
	try {
		const reply = await fetch("/texts.json");
		if (!reply.ok) return null;
		const said = (await reply.json()) as TextsByLanguage | null;
		return typeof said === "object" && said?.en ? said : null;
	} catch {
		return null;
	}
}
