import { useState } from "preact/hooks";
import {
	RETENTION_KINDS,
	type RetentionCount,
} from "../../../protocol/data.ts";
import { counted, fill, listed, locale, refused } from "../../words/words.ts";
import { SaveLine } from "../../workspace/SaveLine.tsx";
import { SureQuestion } from "../../workspace/SureQuestion.tsx";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { DaysField } from "../DaysField.tsx";
import type { SiteState } from "../site-state.ts";
import {
	fits,
	RETENTION_RANGE,
	type RetentionKind,
	type RetentionModel,
	retentionModel,
} from "./retention.ts";
import { retentionWords } from "./words.ts";

/** For owners: for how many days what shoppers write is kept. */
export function RetentionSection({ model }: { model: { kept: SiteState } }) {
	const retention = useWorkspace().of(retentionModel)(model.kept);
	const { draft } = retention;
	const [tried, setTried] = useState(false);
	const form = draft.value.value;
	const w = retentionWords;
	/** Shows what is wrong, and goes there; answers whether nothing is. */
	const isGood = (element: HTMLElement): boolean => {
		const bad = RETENTION_KINDS.findIndex((kind) => !fits(form[kind]));
		setTried(bad >= 0);
		element.querySelectorAll<HTMLElement>(".slots")[bad]?.focus();
		return bad < 0;
	};
	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				if (isGood(event.currentTarget)) void retention.save();
			}}
		>
			<p class="quiet">{w.lead}</p>
			{RETENTION_KINDS.map((kind) => (
				<Days key={kind} kind={kind} retention={retention} isTried={tried} />
			))}
			<p class="quiet">{w.log}</p>
			<Counted retention={retention} />
			<div class="person-acts">
				<button
					type="button"
					class="button"
					onClick={(event) => {
						const { form } = event.currentTarget;
						if (form && isGood(form)) void retention.count();
					}}
				>
					{retention.counted.value.kind === "counting" ? w.counting : w.count}
				</button>
			</div>
			<SaveLine draft={draft} />
		</form>
	);
}

function Counted({ retention }: { retention: RetentionModel }) {
	const state = retention.counted.value;
	const w = retentionWords;
	if (state.kind === "refused")
		return (
			<p class="fault" role="alert">
				{refused(state.refusal)}
			</p>
		);
	if (state.kind !== "counted") return <p class="quiet" role="status" />;
	const what = whatOf(state.count);
	if (state.sure && what !== "")
		return (
			<SureQuestion
				question={fill(w.sure, { what: begun(what) })}
				yes={w.yes}
				no={w.no}
				onYes={() => void retention.answer(true)}
				onNo={() => void retention.answer(false)}
			/>
		);
	return (
		<p role="status">{what === "" ? w.nothing : fill(w.counted, { what })}</p>
	);
}

function whatOf(count: RetentionCount): string {
	const some = RETENTION_KINDS.filter((kind) => count[kind] > 0);
	return listed(
		some.map((kind) => counted(retentionWords.kinds[kind], count[kind])),
	);
}

/** As a sentence begins. */
function begun(text: string): string {
	return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

function Days({
	kind,
	retention: { draft },
	isTried,
}: {
	kind: RetentionKind;
	retention: RetentionModel;
	isTried: boolean;
}) {
	const form = draft.value.value;
	const isFault = isTried && !fits(form[kind]);
	const w = retentionWords;
	return (
		<DaysField
			label={w[kind]}
			value={form[kind]}
			said={fill(isFault ? w.wrong : w.hint, {
				least: RETENTION_RANGE.least.toLocaleString(locale),
				most: RETENTION_RANGE.most.toLocaleString(locale),
			})}
			isFault={isFault}
			type={(days) => draft.type({ ...form, [kind]: days })}
		/>
	);
}
