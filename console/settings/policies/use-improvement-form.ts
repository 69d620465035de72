import { useState } from "preact/hooks";
import {
	IMPROVEMENT_TEXT_CHARS,
	type Improvement,
	type ImprovementContent,
	type ImprovementText,
} from "../../../protocol/improvement.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { refused } from "../../words/words.ts";
import { dateIn } from "../../workspace/date-in.ts";
import { useKept } from "../../workspace/use-kept.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { improvementWords as w } from "./improvement-words.ts";
import type { ImprovementsModel } from "./improvements.ts";
import type { Begun } from "./WhatWasSaid.tsx";
import { policyWords } from "./words.ts";

export interface ImprovementOpened {
	site: string;
	id: string;
	info: Improvement | null;
	begun: Begun | null;
	/** In which the shop answers. */
	languages: readonly string[];
	model: ImprovementsModel;
	/** Back to the list. */
	close(): void;
}

/** What is written of one of them, and what becomes of it. */
export function useImprovementForm(opened: ImprovementOpened) {
	const { site, id, begun, languages, model, close } = opened;
	const { toasts, clock } = useWorkspace();
	const [info, setInfo] = useState(opened.info);
	const [first = "en"] = languages;
	const {
		was,
		value: content,
		...kept
	} = useKept<ImprovementContent>(
		["improvement", site, opened.info?.id ?? begun?.idea ?? "new"],
		opened.info?.content ?? {
			date: dateIn("UTC", clock.now.peek()),
			texts: [
				{ ...emptyText(first), heard: cut(begun?.heard), did: cut(begun?.did) },
			],
		},
		opened.info?.version ?? null,
	);
	const [language, setLanguage] = useState(content.texts[0]?.language ?? first);
	const [isTold, setTold] = useState(true);
	const [why, setWhy] = useState("");
	const { texts } = content;
	const text = texts.find((one) => one.language === language) ?? texts[0];

	async function save(isPublic: boolean) {
		const clean = cleanContent(content);
		const said = await model.save(id, clean, isPublic, was);
		setWhy(said.ok ? "" : whyNot(said.refusal));
		if (!said.ok) return;
		const { improvement } = said.data;
		kept.saved(improvement.content, improvement.version);
		setInfo(improvement);
		if (isPublic && begun?.idea && isTold)
			await model.tell(begun.idea, clean.texts[0]?.did ?? "");
		toasts.say({ text: isPublic ? w.published : w.saved, action: null });
	}

	return {
		...{ content, info, text, language: text?.language ?? first, setLanguage },
		...{ why, save, isTold, setTold, kept },
		missing: languages.filter(
			(tag) => !texts.some((one) => one.language === tag),
		),
		putDate: (date: string) => kept.put({ ...content, date }),
		put: (next: ImprovementText) =>
			kept.put({
				...content,
				texts: texts.map((one) =>
					one.language === next.language ? next : one,
				),
			}),
		begin(tag: string) {
			kept.put({ ...content, texts: [...texts, emptyText(tag)] });
			setLanguage(tag);
		},
		async remove() {
			const said = was === null ? null : await model.remove(id, was);
			if (said && !said.ok) return setWhy(whyNot(said.refusal));
			kept.discard();
			toasts.say({ text: w.removed, action: null });
			close();
		},
	};
}

const emptyText = (language: string): ImprovementText => ({
	...{ language, title: "", heard: "", did: "" },
});

const cut = (text = "") => text.slice(0, IMPROVEMENT_TEXT_CHARS);

function cleanContent({ date, texts }: ImprovementContent): ImprovementContent {
	return {
		date,
		texts: texts.map(({ language, title, heard, did }) => ({
			...{ language, title: title.trim() },
			...{ heard: heard.trim(), did: did.trim() },
		})),
	};
}

function whyNot(refusal: Refusal): string {
	if (refusal.code === "conflict") return policyWords.faults.conflict;
	if (refusal.code !== "malformed") return refused(refusal);
	return refusal.field === "content.date" ? w.faults.date : w.faults.empty;
}
