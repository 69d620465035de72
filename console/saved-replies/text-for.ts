import type { ReplyText, SavedReply } from "../../protocol/saved-reply.ts";

export interface TextFor extends ReplyText {
	/** The language that was wanted and is not there. */
	missing: string | null;
}

/** A reply in the shopper's language: that of pt-BR, else of pt, else the first one. */
export function textFor(
	{ texts }: Pick<SavedReply, "texts">,
	language: string | null,
): TextFor {
	const wanted = language?.toLowerCase();
	const base = baseOf(wanted);
	const found =
		texts.find((one) => one.language.toLowerCase() === wanted) ??
		texts.find((one) => one.language.toLowerCase() === base) ??
		texts.find((one) => baseOf(one.language.toLowerCase()) === base);
	const first = found ?? texts[0] ?? { language: "en", text: "" };
	return { ...first, missing: found ? null : language };
}

function baseOf(tag: string | undefined): string | undefined {
	return tag?.split("-")[0];
}
