import { useEffect, useRef, useState } from "preact/hooks";
import { newId } from "../../protocol/ids.ts";
import { isBlank, trimmed } from "../../protocol/is-blank.ts";
import type {
	CorrectionKind,
	PutRight,
	RecoveryInfo,
} from "../../protocol/repair.ts";
import { refused } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { apologyDraft } from "./apology-drafts.ts";
import { shownRepairWords as w } from "./shown-words.ts";

/** What is written in the form, and what is missing of it. */
export function usePutRight(
	recovery: RecoveryInfo,
	say: (said: PutRight) => void,
) {
	const { connection } = useWorkspace();
	const { conversation, id, version } = recovery;
	// One for as long as it is open: said twice, it is promised once.
	const promise = useRef(newId()).current;
	const [apology, setApology] = useState(() => apologyDraft(recovery.language));
	const [kind, setKind] = useState<CorrectionKind>("refund");
	const [text, setText] = useState("");
	const [at, setAt] = useState("");
	const [isDone, setDone] = useState(false);
	const [prevention, setPrevention] = useState(recovery.prevention);
	const [zone, setZone] = useState("");
	const [fault, setFault] = useState("");
	useEffect(() => {
		void connection
			.ask("promise-times:read", { conversation })
			.then((reply) => {
				if (reply.ok) setZone(reply.data.timeZone);
				else setFault(refused(reply.refusal));
			});
	}, [conversation]);

	function save() {
		if (isBlank(apology)) return setFault(w.blankApology);
		if (isBlank(text)) return setFault(w.blankCorrection);
		// On the shop's clock, as the relay reads it.
		const [date, time] = at.split("T");
		if (!isDone && !(date && time)) return setFault(w.noTime);
		setFault("");
		say({
			...{ conversation, recovery: id, version, apology: trimmed(apology) },
			correction: { kind, text: trimmed(text) },
			by:
				isDone || !date || !time
					? null
					: { promise, due: { date, time: time.slice(0, 5) } },
			prevention: trimmed(prevention),
		});
	}

	return {
		...{ apology, setApology, kind, setKind, text, setText, at, setAt },
		...{ isDone, setDone, prevention, setPrevention, zone, fault, save },
	};
}
