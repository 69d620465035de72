# Tells the chat of an order, so that a survey can ask how it went. Ruby 2.7 or newer, nothing to install.
#
#   tell_order({ order: "LL-4821", at: "2026-05-30T10:15:00Z", … })    when it is placed
#   tell_order({ …, deliveredAt: "2026-06-02" })                       once it has arrived
#
# Call it on your server: as often as you like, the same order is kept once. The secret never goes to a browser.
require "json"
require "net/http"
require "openssl"

RELAY = "YOUR-RELAY"
SITE = "YOUR-SITE"
KEY_ID = "YOUR-KEY-ID"
VALID_FOR_S = 5 * 60

def tell_order(order)
  answer = Net::HTTP.post(URI("#{RELAY}/orders/#{SITE}"), signed_order(order), "Content-Type" => "application/jwt")
  # 5xx and 429 pass by themselves: call it again later. What else is refused says which claim is wrong.
  raise "#{answer.code} #{answer.body}" unless answer.is_a?(Net::HTTPSuccess)
end

def signed_order(order)
  secret = ENV["SHOPBELL_IDENTITY_KEY"].to_s
  raise "SHOPBELL_IDENTITY_KEY is not set" if secret.empty?

  now = Time.now.to_i
  head = { alg: "HS256", typ: "JWT", kid: KEY_ID }
  claims = { aud: SITE, iat: now, exp: now + VALID_FOR_S }.merge(order)
  signed = [head, claims].map { |part| base64url(JSON.generate(part)) }.join(".")
  key = secret.tr("-_", "+/").unpack1("m")
  signed + "." + base64url(OpenSSL::HMAC.digest("SHA256", key, signed))
end

def base64url(bytes)
  [bytes].pack("m0").tr("+/", "-_").delete("=")
end

# To try it: SHOPBELL_IDENTITY_KEY=… ruby order.rb
if __FILE__ == $PROGRAM_NAME
  puts signed_order({
    order: "LL-4821",
    at: "2026-05-30T10:15:00Z",
    products: ["Lamp “Žvakė”"],
    # The customer's id in your books, as in the identity.
    sub: "1042",
    email: "zaneta@example.com",
    # Only if the customer has agreed to be asked by mail.
    maySurveyByMail: true,
    locale: "lt"
  })
end
