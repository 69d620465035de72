import { useEffect, useId, useState } from "preact/hooks";
import { counted, fill, listed, plain } from "../../words/words.ts";
import type { Draft } from "../../workspace/draft.ts";
import { RouteLink } from "../../workspace/RouteLink.tsx";
import { SaveLine } from "../../workspace/SaveLine.tsx";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { DaysField } from "../DaysField.tsx";
import {
	AUDIT_RANGE,
	daysFit,
	SESSION_RANGE,
	type SecurityForm,
} from "../security-draft.ts";
import type { Settings } from "../settings.ts";
import { type StaffModel, staffModel } from "../staff/staff-model.ts";
import { securityWords } from "./words.ts";

/** For owners: how people sign in, and how long it is known what they did. */
export function SecuritySection({ model }: { model: Settings }) {
	const workspace = useWorkspace();
	const staff = workspace.of(staffModel)(model.site);
	const draft = model.security;
	const [tried, setTried] = useState(false);
	const form = draft.value.value;
	const isGood =
		daysFit(form.sessionDays, SESSION_RANGE) &&
		daysFit(form.auditDays, AUDIT_RANGE);
	const w = securityWords;
	useEffect(() => void staff.read(), [staff]);
	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				setTried(!isGood);
				if (isGood) return void draft.save();
				const bad = daysFit(form.sessionDays, SESSION_RANGE) ? 1 : 0;
				event.currentTarget
					.querySelectorAll<HTMLElement>(".slots")
					[bad]?.focus();
			}}
		>
			<p class="quiet">{w.lead}</p>
			<Days
				draft={draft}
				field="sessionDays"
				label={w.session}
				hint={w.sessionHint}
				range={SESSION_RANGE}
				isTried={tried}
			/>
			<SecondFactor draft={draft} staff={staff} />
			<Days
				draft={draft}
				field="auditDays"
				label={w.audit}
				hint={w.auditHint}
				range={AUDIT_RANGE}
				isTried={tried}
			/>
			<p>
				<RouteLink to={{ kind: "page", name: "audit" }} class="">
					{w.seeAudit}
				</RouteLink>
			</p>
			<SaveLine draft={draft} />
		</form>
	);
}

function SecondFactor({
	draft,
	staff,
}: {
	draft: Draft<SecurityForm>;
	staff: StaffModel;
}) {
	const { me } = useWorkspace();
	const id = useId();
	const form = draft.value.value;
	const state = staff.state.value;
	const people = state.kind === "read" ? state.staff.people : [];
	const without = people.filter(({ secondFactor }) => !secondFactor);
	const w = securityWords;
	return (
		<div class="setting">
			<label class="check">
				<input
					type="checkbox"
					checked={form.secondFactor}
					aria-describedby={`${id}-hint ${id}-who`}
					onChange={(event) =>
						draft.type({ ...form, secondFactor: event.currentTarget.checked })
					}
				/>
				<span>{w.second}</span>
			</label>
			<p id={`${id}-hint`} class="quiet">
				{w.secondHint}
			</p>
			<p id={`${id}-who`} dir="auto">
				{state.kind === "failed" && w.unknown}
				{state.kind === "read" &&
					(without.length === 0
						? w.all
						: fill(counted(w.none, without.length), {
								names: listed(without.map(({ name }) => plain(name))),
							}))}{" "}
				{form.secondFactor &&
					draft.changed.value &&
					without.some(({ id }) => id === me.value.id) && (
						<strong>{w.me}</strong>
					)}
			</p>
		</div>
	);
}

function Days({
	draft,
	field,
	label,
	hint,
	range,
	isTried,
}: {
	draft: Draft<SecurityForm>;
	field: "sessionDays" | "auditDays";
	label: string;
	hint: string;
	range: { least: number; most: number };
	isTried: boolean;
}) {
	const form = draft.value.value;
	const isFault = isTried && !daysFit(form[field], range);
	return (
		<DaysField
			label={label}
			value={form[field]}
			said={fill(isFault ? securityWords.wrong : hint, range)}
			isFault={isFault}
			type={(days) => draft.type({ ...form, [field]: days })}
		/>
	);
}
