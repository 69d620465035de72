import { expect, test } from "vitest";
import { newSecret, signedHeaders } from "./sign.ts";

test("WH2 a signature is the one that the specification's own libraries publish", () => {
	const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
	const message = {
		id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
		body: '{"test": 2432232314}',
	};
	expect(signedHeaders([secret], message, 1_614_265_330_999)).toEqual({
		"webhook-id": message.id,
		"webhook-timestamp": "1614265330",
		"webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
	});
});

test("WH2 each of two secrets signs, the newer one first", () => {
	const [one, other] = [newSecret(), newSecret()];
	const message = { id: "msg_1", body: "{}" };
	const of = (...secrets: string[]) =>
		signedHeaders(secrets, message, 0)["webhook-signature"];
	expect(of(one, other)).toBe(`${of(one)} ${of(other)}`);
	expect(Buffer.from(one.slice(6), "base64")).toHaveLength(32);
});
