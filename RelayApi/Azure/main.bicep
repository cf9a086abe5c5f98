// The relay in Azure: Container Apps behind their ingress, PostgreSQL and Key Vault, all signed in to by one managed identity.
//   az group create --name ironclad-relay --location westeurope
//   az deployment group create --resource-group ironclad-relay --template-file main.bicep --parameters contoso.bicepparam
targetScope = 'resourceGroup'

@description('Where everything is made.')
param location string = resourceGroup().location

@description('Begins every name; with the resource group it makes the names of vault and database, which are unique in the world.')
@minLength(3)
@maxLength(10)
param name string = 'ironclad'

@description('The image of the relay, with its tag or digest, such as contoso.azurecr.io/ironclad-relay:1.1.0')
param image string

@description('Name of an Azure Container Registry in this resource group that the image is pulled from; empty for a public image.')
param registry string = ''

@description('Address of Ironclad.')
param ironcladUrl string = 'https://ironcladapp.com'

@description('OAuth client of the relay in Ironclad.')
param ironcladClientId string

@description('Secret of that client. It goes into the vault, from where the relay reads it.')
@secure()
param ironcladClientSecret string

@description('E-mail address of the Ironclad user that the client acts as.')
param ironcladUserEmail string

@description('Address of the Dataverse environment, such as https://contoso.crm.dynamics.com')
param dataverseUrl string

@description('Opens the operator API and the operations pages: 32 characters or more.')
@secure()
@minLength(32)
param adminKey string

@description('Application in Entra ID, with the app roles Viewer and Operator, that people sign in to the pages with; empty for the admin key alone.')
param signInClientId string = ''

@description('Secret of that application.')
@secure()
param signInClientSecret string = ''

@description('Password of the database. Keep it: a later deployment with another one changes it.')
@secure()
@minLength(16)
param databasePassword string

@description('Who gets an e-mail when the relay is not ready.')
param alertEmail string

@description('Relays that run at least and at most. They share the database, and each workflow is with one of them at a time.')
param replicas { atLeast: int, atMost: int } = {
  atLeast: 1
  atMost: 3
}

var signIn = empty(signInClientId) ? {} : {
  Operations__SignIn__ClientId: signInClientId
  Operations__SignIn__TenantId: tenant().tenantId
}

var unique = '${name}${uniqueString(resourceGroup().id)}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-relay'
  location: location
}

module network 'network.bicep' = {
  name: 'network'
  params: { location: location, name: name }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  params: { location: location, name: name, relayUrl: relay.outputs.url, alertEmail: alertEmail }
}

module logs 'logs.bicep' = {
  name: 'logs'
  params: { location: location, name: name }
}

module database 'database.bicep' = {
  name: 'database'
  params: {
    location: location
    server: '${unique}-db'
    password: databasePassword
    subnetId: network.outputs.databaseSubnetId
    privateZoneId: network.outputs.privateZoneId
  }
}

module vault 'vault.bicep' = {
  name: 'vault'
  params: {
    location: location
    name: take('${unique}kv', 24)
    readerId: identity.properties.principalId
    ironcladClientSecret: ironcladClientSecret
    adminKey: adminKey
    signInClientSecret: signInClientSecret
    inboxConnectionString: 'Host=${database.outputs.host};Database=${database.outputs.database};Username=${database.outputs.user};Password=${databasePassword};SSL Mode=VerifyFull'
  }
}

module pull 'registry.bicep' = if (!empty(registry)) {
  name: 'registry'
  params: { registry: registry, readerId: identity.properties.principalId }
}

module relay 'relay.bicep' = {
  name: 'relay'
  params: {
    location: location
    name: name
    image: image
    registryServer: empty(registry) ? '' : '${registry}.azurecr.io'
    identityId: identity.id
    subnetId: network.outputs.relaySubnetId
    logs: logs.outputs.workspaceName
    replicas: replicas
    signIn: signIn
    settings: {
      APPLICATIONINSIGHTS_CONNECTION_STRING: logs.outputs.connectionString
      Dataverse__ManagedIdentityClientId: identity.properties.clientId
      Dataverse__Url: dataverseUrl
      Inbox__Store: 'Postgres'
      Ironclad__BaseUrl: ironcladUrl
      Ironclad__ClientId: ironcladClientId
      Ironclad__UserEmail: ironcladUserEmail
      KeyVault__ManagedIdentityClientId: identity.properties.clientId
      KeyVault__Url: vault.outputs.url
      // The ingress: what Container Apps reserves for itself, and the subnet of the relays (Microsoft Learn: custom-virtual-networks).
      Webhooks__KnownProxies__0: '100.100.0.0/16'
      Webhooks__KnownProxies__1: network.outputs.relaySubnet
    }
  }
  dependsOn: [pull]
}

@description('The address that is registered in Ironclad as the target of the webhook.')
output webhookUrl string = '${relay.outputs.url}/webhooks/ironclad'

@description('The operations pages.')
output operationsUrl string = '${relay.outputs.url}/ops'

@description('Make an application user of this client id in the Dataverse environment, with the role Ironclad Integration alone.')
output applicationUser string = identity.properties.clientId
