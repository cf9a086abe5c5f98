namespace System.Activities;

/// <summary>The one type that FakeXrmEasy names where the runtime looks it up before anybody asks for an activity.</summary>
public abstract class CodeActivity;
