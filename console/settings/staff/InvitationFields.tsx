import { useId, useState } from "preact/hooks";
import type { SiteSettings } from "../../../protocol/site.ts";
import type { Draft } from "../../workspace/draft.ts";
import { SaveLine } from "../../workspace/SaveLine.tsx";
import {
	type InvitationFaults,
	invitationFaults,
	invitationRefused,
} from "./invitation-fault.ts";
import { invitationWords, roleWords } from "./people-words.ts";
import { ROLES } from "./RoleForm.tsx";
import type { InvitationForm } from "./staff-model.ts";
import { WorkFields } from "./WorkFields.tsx";
import { membersWords } from "./words.ts";

/** Whom an invitation is for, and what they may and get. */
export function InvitationFields({
	draft,
	settings,
	isMailed,
	onMade,
}: {
	draft: Draft<InvitationForm>;
	settings: SiteSettings;
	/** Mail is set up. */
	isMailed: boolean;
	onMade: () => void;
}) {
	const [tried, setTried] = useState(false);
	const form = draft.value.value;
	const faults = invitationFaults(form);
	const shown = tried ? faults : NO_FAULTS;
	const w = invitationWords;
	const type = (part: Partial<InvitationForm>) =>
		draft.type({ ...form, ...part });
	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={async (event) => {
				event.preventDefault();
				const { currentTarget } = event;
				const isBad = Boolean(faults.name || faults.email || faults.slots);
				setTried(isBad);
				if (!isBad) {
					if (await draft.save()) onMade();
					return;
				}
				const bad = faults.name ? 0 : faults.email ? 1 : 2;
				currentTarget.querySelectorAll<HTMLElement>(".input")[bad]?.focus();
			}}
		>
			<TextField
				label={w.name}
				hint={w.nameHint}
				fault={shown.name}
				value={form.name}
				isAuto
				onType={(name) => type({ name })}
			/>
			<TextField
				label={w.email}
				hint={isMailed ? w.emailMailed : w.emailCopied}
				fault={shown.email}
				value={form.email}
				onType={(email) => type({ email })}
			/>
			<RoleChoice role={form.role} onChange={(role) => type({ role })} />
			{form.role !== "read_only" && (
				<WorkFields
					form={form}
					settings={settings}
					isTried={tried}
					onChange={type}
				/>
			)}
			<SaveLine
				draft={draft}
				word={w.make}
				says={invitationRefused}
				names={{ save: w.make, discard: w.discard }}
			/>
		</form>
	);
}

const NO_FAULTS: InvitationFaults = { name: null, email: null, slots: false };

function TextField({
	label,
	hint,
	fault,
	value,
	isAuto = false,
	onType,
}: {
	label: string;
	hint: string;
	fault: string | null;
	value: string;
	/** It may run from right to left. */
	isAuto?: boolean;
	onType: (value: string) => void;
}) {
	const id = useId();
	return (
		<div class="setting">
			<label for={id}>{label}</label>
			<input
				id={id}
				type="text"
				inputMode={isAuto ? "text" : "email"}
				class="input"
				autoComplete="off"
				spellcheck={false}
				dir={isAuto ? "auto" : "ltr"}
				value={value}
				aria-invalid={fault ? true : undefined}
				aria-describedby={`${id}-said`}
				onInput={(event) => onType(event.currentTarget.value)}
			/>
			<p id={`${id}-said`} class={fault ? "fault" : "quiet"}>
				{fault ?? hint}
			</p>
		</div>
	);
}

function RoleChoice({
	role,
	onChange,
}: {
	role: InvitationForm["role"];
	onChange: (role: InvitationForm["role"]) => void;
}) {
	const id = useId();
	return (
		<fieldset class="choices">
			<legend>{roleWords.label}</legend>
			{ROLES.map((one) => (
				<label key={one} class="choice">
					<input
						type="radio"
						name={id}
						checked={one === role}
						onChange={() => onChange(one)}
					/>
					<span>
						<strong>{membersWords.roles[one]}</strong>
						<span class="quiet">{roleWords[one]}</span>
					</span>
				</label>
			))}
		</fieldset>
	);
}
