import { expect, it } from "vitest";
import type { Preview } from "../../protocol/agent.ts";
import { idOf, ME, rowOf } from "../testing/staged.ts";
import { isUnread } from "./inbox.ts";
import { previewWords } from "./preview-words.ts";

const TEO = { id: idOf("teo"), name: "Teo" };
const said = (preview: Preview) => previewWords(rowOf("a", { preview }), ME);

it("AT14 says You of one's own words alone, and names every colleague", () => {
	const text = "Two of them";
	const by = "agent" as const;
	expect(said({ by, text, author: { id: ME, name: "Noor" } })).toBe(
		"You: Two of them",
	);
	expect(said({ by, text, author: TEO })).toBe("Teo: Two of them");
	// An older relay says of no agent which one.
	expect(said({ by, text })).toBe("An agent: Two of them");
	expect(said({ by: "visitor", text })).toBe(text);
});

it("AT14 what was handed over is unread with its word, until it was read", () => {
	const preview = {
		by: "agent",
		text: "Broken on arrival",
		author: TEO,
		handed: 7,
	} as const;
	expect(said(preview)).toBe("Teo: Broken on arrival");
	expect(said({ ...preview, text: "" })).toBe("Teo handed it over");
	const row = rowOf("a", { preview, lastVisitorSeq: 3, readByAgent: 5 });
	expect(isUnread(row)).toBe(true);
	expect(isUnread({ ...row, readByAgent: 8 })).toBe(false);
});

it("AF14 names the files of what has no words", () => {
	const by = "visitor" as const;
	expect(said({ by, text: "", files: 1 })).toBe("Picture");
	expect(said({ by, text: "", files: 2, pdfs: 2 })).toBe("2 PDFs");
	expect(said({ by, text: "", files: 3, pdfs: 1 })).toBe("3 files");
	expect(said({ by: "agent", text: "", files: 1, pdfs: 1, author: TEO })).toBe(
		"Teo: PDF",
	);
	expect(said({ by, text: "Broken", files: 1 })).toBe("Broken");
});
