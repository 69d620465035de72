import { useState } from "preact/hooks";
import type {
	PolicyContent,
	PolicyInfo,
	PolicyText,
} from "../../../protocol/policy.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { refused } from "../../words/words.ts";
import { useKept } from "../../workspace/use-kept.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import type { PoliciesModel } from "./policies.ts";
import { cleanContent, emptyText } from "./policy-drafts.ts";
import { policyWords as w } from "./words.ts";

export interface PolicyOpened {
	site: string;
	policy: string;
	/** As it was opened. */
	content: PolicyContent;
	/** null: nothing of it is saved. */
	info: PolicyInfo | null;
	/** In which the site answers. */
	languages: readonly string[];
	titleIn(language: string): string;
	/** Where it is read, once it is published. */
	address: string;
	/** Back to the list. */
	close(): void;
	model: PoliciesModel;
}

/** What is written of a policy, what stands against it, and what becomes of it. */
export function usePolicyForm({
	site,
	policy,
	languages,
	titleIn,
	close,
	model,
	...opened
}: PolicyOpened) {
	const { toasts } = useWorkspace();
	const {
		value: content,
		was,
		put: setContent,
		...kept
	} = useKept(
		["policy", site, policy],
		opened.content,
		opened.info?.version ?? null,
	);
	const [info, setInfo] = useState(opened.info);
	const [language, setLanguage] = useState(content.texts[0]?.language ?? "en");
	const [changed, setChanged] = useState("");
	const [why, setWhy] = useState("");
	const { texts } = content;
	const text = texts.find((one) => one.language === language) ?? texts[0];
	const missing = languages.filter(
		(tag) => !texts.some((one) => one.language === tag),
	);

	async function save(): Promise<PolicyInfo | null> {
		const reply = await model.save(
			...([policy, cleanContent(content), was] as const),
		);
		setWhy(reply.ok ? "" : whyNot(reply.refusal));
		if (!reply.ok) return null;
		const saved = reply.data.policy;
		kept.saved(saved.content, saved.version);
		setInfo(saved);
		return saved;
	}

	async function publish() {
		const saved = await save();
		if (!saved) return;
		const said = changed.trim();
		const reply = await model.publish(
			policy,
			saved.version,
			saved.published.length > 0 && said ? [{ language, text: said }] : [],
		);
		if (!reply.ok) return setWhy(whyNot(reply.refusal));
		setInfo(reply.data.policy);
		setChanged("");
		toasts.say({ text: w.published, action: null });
	}

	async function remove() {
		const reply = info && (await model.remove(policy, info.version));
		if (!reply) return;
		if (!reply.ok) return setWhy(whyNot(reply.refusal));
		kept.discard();
		toasts.say({ text: w.removed, action: null });
		close();
	}

	const put = (next: PolicyText) =>
		setContent({
			...content,
			texts: texts.map((one) => (one.language === next.language ? next : one)),
		});
	function begin(tag: string) {
		setContent({ ...content, texts: [...texts, emptyText(tag, titleIn(tag))] });
		setLanguage(tag);
	}

	return {
		...{
			content,
			setContent,
			info,
			language,
			setLanguage,
			changed,
			setChanged,
		},
		...{ kept, text, missing, why, save, publish, remove, put, begin },
		said: () => toasts.say({ text: w.saved, action: null }),
	};
}

function whyNot(refusal: Refusal): string {
	if (refusal.code === "conflict") return w.faults.conflict;
	if (refusal.code !== "malformed") return refused(refusal);
	if (refusal.field === "changes") return w.faults.changes;
	return /^texts\.\d+\.text$/.test(refusal.field)
		? w.faults.text
		: w.faults.malformed;
}
