package org.junheng.notice;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Secret;
import org.junheng.language.Language;
import org.junheng.warehouse.Json;

/**
 * An address that a result is posted to.
 *
 * @param url the address; null where it stands elsewhere, since there is a key in it
 * @param urlFrom where the address stands; null where it stands here
 * @param headers further headers, and where their values stand
 * @param body what is posted, a JSON document: {@code ${text}} stands for the words as a text of
 *     JSON, {@code ${result}} for the document; the document itself where nothing is said
 */
public record Webhook(String url, Secret urlFrom, Map<String, Secret> headers, String body) {
  private static final String TEXT = "${text}";
  private static final String RESULT = "${result}";

  public Webhook {
    headers = headers == null ? Map.of() : new TreeMap<>(headers);
    body = body == null ? RESULT : body;
    if ((url == null) == (urlFrom == null)) {
      throw new DefinitionException(
          Language.either(
              "notify: a webhook has either a url or url_from",
              "notify：webhook 写明 url 或 url_from 之一"));
    }
    if (url != null) {
      URI address = address(url);
      if (address.getRawQuery() != null || address.getRawUserInfo() != null) {
        throw new DefinitionException(
            Language.either(
                "notify: there is a key in the webhook's url; name where it stands, as url_from:"
                    + " {env: JUNHENG_WEBHOOK} or {file: /etc/junheng/webhook}",
                "notify：webhook 的 url 中含有密钥；请写明它所在的位置，如 url_from: {env: JUNHENG_WEBHOOK} 或"
                    + " {file: /etc/junheng/webhook}"));
      }
    }
    if (!Json.isDocument(filled(body, "{}", "\n"))) {
      throw new DefinitionException(
          Language.either(
              "notify: the webhook's body is no JSON with ${text} or ${result} as values",
              "notify：webhook 的 body 应为JSON，其中以 ${text} 或 ${result} 为值"));
    }
  }

  /** The address, as it stands where it is said to. */
  URI address() {
    return address(url != null ? url : urlFrom.value());
  }

  /** What is posted of a result. */
  String bodyOf(RunResult result) {
    return filled(body, result.json(), NoticeText.of(result));
  }

  private static String filled(String body, String result, String text) {
    int at = 0;
    StringBuilder filled = new StringBuilder();
    while (at < body.length()) {
      if (body.startsWith(TEXT, at)) {
        filled.append(Json.write(text).strip());
        at += TEXT.length();
      } else if (body.startsWith(RESULT, at)) {
        filled.append(result.strip());
        at += RESULT.length();
      } else {
        filled.append(body.charAt(at++));
      }
    }
    return filled.toString();
  }

  /** Its host, without the key that stands in the address. */
  String called() {
    try {
      URI address = address();
      return address.getScheme() + "://" + address.getAuthority().replaceFirst(".*@", "") + "/…";
    } catch (DefinitionException notThere) {
      return "webhook";
    }
  }

  private static URI address(String text) {
    try {
      URI address = URI.create(text.strip());
      if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
        return address;
      }
    } catch (IllegalArgumentException noAddress) {
      // told below, without what stands there: it may be a key
    }
    throw new DefinitionException(
        Language.either(
            "notify: a webhook's url begins with https:// or http:// and a host",
            "notify：webhook 的 url 以 https:// 或 http:// 和主机名开头"));
  }
}
