import { useEffect, useRef, useState } from "preact/hooks";
import type { SecondFactor } from "../../protocol/account.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { Door } from "./Door.tsx";
import { secondStepWords } from "./door-words.ts";
import { Field } from "./Field.tsx";
import { FormOf } from "./FormOf.tsx";
import { PasskeyButton } from "./PasskeyButton.tsx";
import type { Session } from "./session.ts";
import { useDoorForm } from "./use-door-form.ts";
import { formWords } from "./words.ts";

/** The password was right, and the person has a second factor: one of the ways that they have set up. */
export function SecondStep({
	session,
	ways,
}: {
	session: Session;
	ways: readonly SecondFactor[];
}) {
	const [chosen, choose] = useState<SecondFactor>(ways[0] ?? "recovery");
	const w = secondStepWords;
	return (
		<Door title={w.title}>
			<Way key={chosen} session={session} way={chosen} />
			<p class="door-ways">
				{ways
					.filter((way) => way !== chosen)
					.map((way) => (
						<button
							key={way}
							type="button"
							class="text-button"
							onClick={() => choose(way)}
						>
							{USE[way]}
						</button>
					))}
				<button
					type="button"
					class="text-button"
					onClick={() => session.beginAgain()}
				>
					{w.back}
				</button>
			</p>
		</Door>
	);
}

const USE: Record<SecondFactor, string> = {
	totp: secondStepWords.useApp,
	recovery: secondStepWords.useRecovery,
	passkey: secondStepWords.usePasskey,
};

function Way({ session, way }: { session: Session; way: SecondFactor }) {
	switch (way) {
		case "totp":
			return <CodeForm session={session} isApp />;
		case "recovery":
			return <CodeForm session={session} isApp={false} />;
		case "passkey":
			return (
				<>
					<p>{secondStepWords.passkeyLead}</p>
					<PasskeyButton session={session} isMain />
				</>
			);
		default:
			return unreachable(way);
	}
}

function CodeForm({ session, isApp }: { session: Session; isApp: boolean }) {
	const w = secondStepWords;
	const place = useRef<HTMLDivElement>(null);
	// Whoever comes here wants to type, and nothing else.
	useEffect(() => place.current?.querySelector("input")?.focus(), []);
	const form = useDoorForm({
		fields: ["code"],
		faultsOf: ({ code }) => ({ code: codeFault(code, isApp) }),
		send: ({ code }) => session.sayCode(code),
		refusedAs: ({ code }) =>
			code === "forbidden" || code === "malformed" || code === "too_long"
				? { code: isApp ? w.wrongCode : w.wrongRecovery }
				: undefined,
	});
	return (
		<div ref={place} class="door-form">
			<p class="quiet">{isApp ? w.lead : w.recoveryLead}</p>
			<FormOf form={form} submit={w.next} sending={w.checking}>
				<Field
					name="code"
					label={isApp ? w.code : w.recovery}
					value={form.typed.code}
					fault={form.faults.code}
					onInput={(value) => form.type("code", value)}
					input={{
						inputMode: isApp ? "numeric" : "text",
						autoComplete: isApp ? "one-time-code" : "off",
						dir: "ltr",
						spellcheck: false,
					}}
				/>
			</FormOf>
		</div>
	);
}

/** Apps show the six digits in two groups, and so they are typed and pasted. */
function codeFault(typed: string, isApp: boolean): string | undefined {
	const code = typed.replace(/[\s-]+/g, "");
	if (!code) return formWords.required;
	return isApp && !/^\d{6}$/.test(code) ? secondStepWords.sixDigits : undefined;
}
