import { useState } from "preact/hooks";
import type { AskReason, AskWhy } from "../../protocol/ask-reason.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { fill, languageName, refused } from "../words/words.ts";
import { Field } from "../workspace/SettingField.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { editorLanguages } from "./editor-languages.ts";
import { Pick } from "./QuestionTraits.tsx";
import type { SurveyFile } from "./survey-file.ts";
import type { Surveys } from "./surveys.ts";
import { timeOf, whySentence } from "./why-sentence.ts";
import { whyWords } from "./why-words.ts";

type Told =
	| { kind: "nothing" }
	| { kind: "refused"; refusal: Refusal }
	| { kind: "told"; why: AskWhy };

/** Answers for one shopper or for a page why a survey was shown, or was not. */
export function WhyTab({
	surveys,
	file,
}: {
	surveys: Surveys;
	file: SurveyFile;
}) {
	const { connection } = useWorkspace();
	const languages = editorLanguages(
		surveys.languages.value,
		file.body.value.value,
	);
	const [form, setForm] = useState({
		ref: "",
		order: "",
		path: "",
		language: languages[0] ?? "en",
	});
	const [told, setTold] = useState<Told>({ kind: "nothing" });
	const [tried, setTried] = useState(false);
	const ref = form.ref.trim();
	const order = form.order.trim();
	const path = form.path.trim();
	const w = whyWords;
	const pathFault = path !== "" && !path.startsWith("/") ? w.pathFault : null;
	const isEmpty = ref === "" && order === "" && path === "";
	const isBoth = ref !== "" && order !== "";
	async function ask() {
		setTried(true);
		if (pathFault || isEmpty || isBoth) return;
		const page = path
			? { path, locale: form.language, moment: momentOf(file) }
			: null;
		const { site } = surveys;
		const said = {
			site,
			survey: file.survey,
			ref: ref || null,
			// A relay that does not know orders refuses one, and nothing else.
			...(order && { order }),
			page,
		};
		const reply = await connection.ask("survey:why", said);
		setTold(
			reply.ok
				? { kind: "told", why: reply.data }
				: { kind: "refused", refusal: reply.refusal },
		);
	}
	return (
		<form
			class="settings-form"
			onSubmit={(event) => {
				event.preventDefault();
				void ask();
			}}
		>
			<h3>{w.title}</h3>
			<p class="quiet">{w.lead}</p>
			<WhoseFields
				conversation={form.ref}
				order={form.order}
				refFault={tried && isEmpty ? w.needs : null}
				orderFault={tried && isBoth ? w.refOrOrder : null}
				change={(typed) => setForm({ ...form, ...typed })}
			/>
			<Field
				label={w.path}
				hint={w.pathHint}
				fault={tried ? pathFault : null}
				value={form.path}
				type={(typed) => setForm({ ...form, path: typed })}
				input={{ dir: "ltr", spellcheck: false }}
			/>
			{path !== "" && (
				<Pick
					label={w.language}
					of={Object.fromEntries(
						languages.map((tag) => [tag, languageName(tag)]),
					)}
					value={form.language}
					isOff={false}
					pick={(language) => setForm({ ...form, language })}
				/>
			)}
			<div class="save-line">
				<button type="submit" class="button button-main">
					{w.ask}
				</button>
			</div>
			<div role="status">
				{told.kind === "told" && <Why why={told.why} />}
				{told.kind === "refused" && (
					<p class="fault">{notFoundText(told.refusal, ref, order)}</p>
				)}
			</div>
		</form>
	);
}

/** Of whom it is asked. */
function WhoseFields({
	conversation,
	order,
	refFault,
	orderFault,
	change,
}: {
	conversation: string;
	order: string;
	refFault: string | null;
	orderFault: string | null;
	change: (typed: { ref: string } | { order: string }) => void;
}) {
	const w = whyWords;
	return (
		<>
			<Field
				label={w.ref}
				hint={w.refHint}
				fault={refFault}
				value={conversation}
				type={(ref) => change({ ref })}
				input={{ dir: "ltr", spellcheck: false }}
			/>
			<Field
				label={w.order}
				hint={w.orderHint}
				fault={orderFault}
				value={order}
				type={(typed) => change({ order: typed })}
				input={{ dir: "auto", spellcheck: false }}
			/>
		</>
	);
}

function notFoundText(refusal: Refusal, ref: string, order: string): string {
	if (refusal.code !== "not_found") return refused(refusal);
	if (ref !== "") return whyWords.notFound;
	return order === "" ? refused(refusal) : whyWords.noOrder;
}

/** What the page would say at the survey's own moment. */
function momentOf(file: SurveyFile): "page" | "left_checkout" | "visit" {
	const { kind } = file.rule.value.peek();
	if (kind === "left_checkout") return "left_checkout";
	return kind === "after_order" ? "visit" : "page";
}

function Why({ why: { asked, reasons } }: { why: AskWhy }) {
	const w = whyWords;
	const stopping = reasons.filter(({ stops }) => stops);
	return (
		<div class="survey-why">
			<p>
				<strong>{stopping.length > 0 ? w.wouldNot : w.wouldAsk}</strong>
			</p>
			<Reasons of={stopping} />
			<p class="quiet">{w.passed}</p>
			<Reasons of={reasons.filter(({ stops }) => !stops)} />
			<Asked asked={asked} />
		</div>
	);
}

function Reasons({ of }: { of: readonly AskReason[] }) {
	if (of.length === 0) return null;
	return (
		<ul class="survey-reasons">
			{of.map((reason) => (
				<li key={reason.code} dir="auto">
					{whySentence(reason)}
				</li>
			))}
		</ul>
	);
}

function Asked({ asked }: { asked: AskWhy["asked"] }) {
	const w = whyWords.asked;
	if (!asked) return <p>{w.never}</p>;
	const { offeredAt, seenAt, answeredAt, dismissedAt, withdrawnAt } = asked;
	const said = (sentence: string, at: number | null) =>
		at !== null && <p>{fill(sentence, { at: timeOf(at) })}</p>;
	return (
		<>
			{said(w.offered, offeredAt)}
			{said(w.seen, seenAt)}
			{said(w.answered, answeredAt)}
			{said(w.dismissed, dismissedAt)}
			{said(w.withdrawn, withdrawnAt)}
		</>
	);
}
