using System.Text;

namespace Ironclad.Deliveries;

/// <summary>Bodies that are no event even when they are signed: nothing may come of them but a refusal.</summary>
internal static class SignedNonsense
{
    public static IEnumerable<byte[]> Bodies()
    {
        string[] texts =
        [
            "", " ", "null", "7", "true", "[]", "{}", "\"workflow_completed\"", "not json", "{\"payload\":", "{\"payload\":{}}",
            "{\"payload\":{\"event\":7}}", "{\"payload\":{\"event\":null}}", "{\"payload\":{\"event\":\"\"}}",
            "{\"payload\":[{\"event\":\"workflow_completed\"}]}", "{\"payload\":{\"event\":\"\\ud800\"}}",
            "{\"payload\":{\"\\udfff\":1,\"event\":\"workflow_completed\"}}", "{\"payload\":{\"event\":\"workflow\\u0000completed\"}}",
            "\ufeff{\"payload\":{\"event\":\"workflow_completed\"}}", "{\"payload\":{\"event\":\"workflow_completed\"}}\0",
            "{\"payload\":{\"event\":\"workflow_completed\"}}{}", "{'payload':{'event':'workflow_completed'}}",
            $"{{\"payload\":{{\"event\":\"{new string('e', 5000)}\"}}}}",
            $"{{\"payload\":{{\"event\":{new string('9', 400)}e{new string('9', 400)}}}}}",
            new string('[', 5000) + new string(']', 5000),
            string.Concat(Enumerable.Repeat("{\"payload\":", 500)) + "1" + new string('}', 500),
        ];
        return texts.Select(Encoding.UTF8.GetBytes)
            .Append([.. "{\"payload\":{\"event\":\""u8, 0xff, 0xfe, .. "\"}}"u8])
            .Append([.. "{\"payload\":{\""u8, 0xc3, .. "\":1,\"event\":\"workflow_completed\"}}"u8])
            .Append(Encoding.Unicode.GetBytes("{\"payload\":{\"event\":\"workflow_completed\"}}"));
    }
}
