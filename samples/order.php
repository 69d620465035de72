<?php
/*
 * Tells the chat of an order, so that a survey can ask how it went. PHP 8 or newer, nothing to install.
 *
 *   tell_order(['order' => 'LL-4821', 'at' => '2026-05-30T10:15:00Z', …]);    when it is placed
 *   tell_order([…, 'deliveredAt' => '2026-06-02']);                           once it has arrived
 *
 * Call it on your server: as often as you like, the same order is kept once. The secret never goes to a browser.
 */

const RELAY = 'YOUR-RELAY';
const SITE = 'YOUR-SITE';
const KEY_ID = 'YOUR-KEY-ID';
const VALID_FOR_S = 5 * 60;

function tell_order(array $order): void
{
	$token = signed_order($order);
	$said = file_get_contents(RELAY . '/orders/' . SITE, false, stream_context_create(['http' => [
		'method' => 'POST',
		'header' => 'Content-Type: application/jwt',
		'content' => $token,
		'ignore_errors' => true,
	]]));
	// 5xx and 429 pass by themselves: call it again later. What else is refused says which claim is wrong.
	if (!str_contains($http_response_header[0] ?? '', ' 200 ')) throw new RuntimeException(($http_response_header[0] ?? 'no answer') . " $said");
}

function signed_order(array $order): string
{
	$secret = getenv('SHOPBELL_IDENTITY_KEY');
	if (!$secret) throw new RuntimeException('SHOPBELL_IDENTITY_KEY is not set');
	$base64url = fn(string $bytes) => rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
	$head = ['alg' => 'HS256', 'typ' => 'JWT', 'kid' => KEY_ID];
	$claims = ['aud' => SITE, 'iat' => time(), 'exp' => time() + VALID_FOR_S] + $order;
	$signed = $base64url(json_encode($head, JSON_THROW_ON_ERROR))
		. '.' . $base64url(json_encode($claims, JSON_THROW_ON_ERROR));
	$key = base64_decode(strtr($secret, '-_', '+/'));
	return $signed . '.' . $base64url(hash_hmac('sha256', $signed, $key, true));
}

// To try it: SHOPBELL_IDENTITY_KEY=… php order.php
if (PHP_SAPI === 'cli' && realpath($argv[0]) === __FILE__) {
	echo signed_order([
		'order' => 'LL-4821',
		'at' => '2026-05-30T10:15:00Z',
		'products' => ['Lamp “Žvakė”'],
		// The customer's id in your books, as in the identity.
		'sub' => '1042',
		'email' => 'zaneta@example.com',
		// Only if the customer has agreed to be asked by mail.
		'maySurveyByMail' => true,
		'locale' => 'lt',
	]);
}
