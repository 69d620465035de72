import * as argon2 from "@node-rs/argon2";
import {
	HASHES_AT_ONCE,
	HASHES_WAITING,
} from "../../protocol/account-limits.ts";
import { Refused } from "../../protocol/refusal.ts";

/** Each hash takes 19 MiB and a core for a moment, so few are made at the same time; the others wait in line. */
export interface Hashing {
	/** argon2id in the PHC format, of a password as it was typed. Errors: `slow_down` where too many wait. */
	hash(password: string): Promise<string>;
	/** Whoever has no hash costs the same work, and is wrong. Errors: `slow_down`. */
	isRight(hash: string | undefined, password: string): Promise<boolean>;
}

/** What OWASP recommends; argon2id is what the library makes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password that nobody knows. */
const NOBODYS =
	"$argon2id$v=19$m=19456,t=2,p=1$z49UIJXs1Tduu3qyrkyw+g$YhU0auGvbTE05kXYId8FjMnN9unF4GFFAZX0p6gg9dM";

/** About how long the line takes when it is full. */
const FULL_LINE_MS = 2_000;

/** @param library the work itself; a test counts it */
export function createHashing(
	library: Pick<typeof argon2, "hash" | "verify"> = argon2,
): Hashing {
	const inTurn = createLine();
	return {
		hash: (password) => inTurn(() => library.hash(typed(password), COST)),
		isRight: (kept, password) =>
			inTurn(async () => {
				const isSame = await library.verify(kept ?? NOBODYS, typed(password));
				return isSame && kept !== undefined;
			}),
	};
}

/** The same password typed on another keyboard may be made of other code points. */
export function typed(password: string): string {
	return password.normalize("NFKC");
}

function createLine() {
	const waiting: (() => void)[] = [];
	let underWay = 0;
	return async <T>(work: () => Promise<T>): Promise<T> => {
		if (waiting.length >= HASHES_WAITING)
			throw new Refused({ code: "slow_down", retryAfterMs: FULL_LINE_MS });
		// Who ends hands the place on, so that nobody gets in between.
		if (underWay >= HASHES_AT_ONCE)
			await new Promise<void>((go) => waiting.push(go));
		else underWay++;
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else underWay--;
		}
	};
}
